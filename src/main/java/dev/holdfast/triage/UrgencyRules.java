package dev.holdfast.triage;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the urgency of a message by the lists of topics and phrases in the settings, and by nothing else. */
@Component
class UrgencyRules {

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final TriageSettings settings;
    private final Pattern urgent;
    private final Pattern calm;

    UrgencyRules(TriageSettings settings) {
        this.settings = settings;
        this.urgent = anyOf(settings.urgentPhrases());
        this.calm = anyOf(settings.calmPhrases());
    }

    Urgency of(String topic, String text) {
        String straight = text.replace('’', '\'');
        var said = calm.matcher(straight);
        boolean noHurry = said.find();
        String rest = said.replaceAll(" ");
        if (settings.urgentTopics().contains(topic) || urgent.matcher(rest).find()) {
            return Urgency.HIGH;
        }
        return noHurry || settings.calmTopics().contains(topic) ? Urgency.LOW : Urgency.NORMAL;
    }

    private static Pattern anyOf(Collection<String> phrases) {
        String any = phrases.stream()
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(phrase -> Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
        return any.isEmpty()
                ? NOTHING
                : Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
