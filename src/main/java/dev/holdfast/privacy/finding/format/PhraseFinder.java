package dev.holdfast.privacy.finding.format;

import dev.holdfast.privacy.finding.FindingSettings;
import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.Folded;
import dev.holdfast.privacy.finding.PersonalDataFinder;
import dev.holdfast.privacy.finding.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Words and phrases of the settings about health and children, and ages under 18. */
@Component
final class PhraseFinder implements PersonalDataFinder {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern AGE_OF_A_CHILD = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:1[0-7]|[1-9])(?:[- ]?(?:years?|months?|weeks?)[- ]?old| jahre alt)(?![\\p{L}\\p{N}])");

    /** By their first word, the longest first. */
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    private record Phrase(String folded, FindingType type, String detector) {}

    PhraseFinder(FindingSettings settings) {
        settings.healthPhrases().forEach(phrase -> add(phrase, FindingType.HEALTH, "health-phrase"));
        settings.childPhrases().forEach(phrase -> add(phrase, FindingType.CHILD, "child-phrase"));
    }

    private void add(String phrase, FindingType type, String detector) {
        String folded = Folded.textOf(phrase.strip());
        Matcher first = WORD.matcher(folded);
        if (first.lookingAt()) {
            var withSameWord = phrases.computeIfAbsent(first.group(), any -> new ArrayList<>());
            withSameWord.add(new Phrase(folded, type, detector));
            withSameWord.sort(
                    Comparator.comparingInt((Phrase each) -> each.folded().length())
                            .reversed());
        }
    }

    @Override
    public List<Span> find(String text) {
        var folded = Folded.of(text);
        var finds = new ArrayList<Span>();
        Matcher word = WORD.matcher(folded.text());
        while (word.find()) {
            for (Phrase phrase : phrases.getOrDefault(word.group(), List.of())) {
                int end = word.start() + phrase.folded().length();
                if (folded.text().startsWith(phrase.folded(), word.start()) && isEnd(folded.text(), end)) {
                    finds.add(span(text, folded, word.start(), end, phrase.type(), phrase.detector()));
                    break;
                }
            }
        }
        Matcher age = AGE_OF_A_CHILD.matcher(folded.text());
        while (age.find()) {
            finds.add(span(text, folded, age.start(), age.end(), FindingType.CHILD, "age-of-a-child"));
        }
        return finds;
    }

    private static boolean isEnd(String text, int end) {
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    private static Span span(String text, Folded folded, int start, int end, FindingType type, String detector) {
        return Span.asWritten(text, folded.origin(start), folded.origin(end), type, 0.8, detector);
    }
}
