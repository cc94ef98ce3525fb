package dev.holdfast.privacy.finding.format;

import dev.holdfast.privacy.finding.FindingSettings;
import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.Folded;
import dev.holdfast.privacy.finding.PersonalDataFinder;
import dev.holdfast.privacy.finding.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Words and phrases of the settings about health and children, and ages under 18. */
@Component
final class PhraseFinder implements PersonalDataFinder {

    private static final String AGE_OF_A_CHILD =
            "(?:1[0-7]|[1-9])[- ]?(?:years?|months?|weeks?)[- ]?old|(?:1[0-7]|[1-9]) jahre alt|under 1[0-8] years";

    private final Pattern health;
    private final Pattern child;

    PhraseFinder(FindingSettings settings) {
        this.health = anyOf(settings.healthPhrases(), "");
        this.child = anyOf(settings.childPhrases(), AGE_OF_A_CHILD);
    }

    @Override
    public List<Span> find(String text) {
        var folded = Folded.of(text);
        var finds = new ArrayList<Span>();
        add(text, folded, health, FindingType.HEALTH, "health-phrase", finds);
        add(text, folded, child, FindingType.CHILD, "child-phrase", finds);
        return finds;
    }

    private static void add(
            String text, Folded folded, Pattern phrases, FindingType type, String detector, List<Span> finds) {
        Matcher matcher = phrases.matcher(folded.text());
        while (matcher.find()) {
            finds.add(Span.asWritten(
                    text, folded.origin(matcher.start()), folded.origin(matcher.end()), type, 0.8, detector));
        }
    }

    private static Pattern anyOf(List<String> phrases, String pattern) {
        String any = phrases.stream()
                .filter(phrase -> !phrase.isBlank())
                .map(phrase -> Pattern.quote(Folded.of(phrase.strip()).text()))
                .collect(Collectors.joining("|"));
        String all = any.isEmpty() ? pattern : pattern.isEmpty() ? any : any + "|" + pattern;
        return all.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + all + ")(?![\\p{L}\\p{N}])");
    }
}
