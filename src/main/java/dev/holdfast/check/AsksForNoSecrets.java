package dev.holdfast.check;

import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** No reply asks for what only the customer may know, unless an approved passage says so in the same words. */
@Component
class AsksForNoSecrets implements DraftCheck {

    private static final Pattern REQUEST = Pattern.compile(
            "\\b(?:tell|send|give|reply|answer|respond|enter|confirm|share|provide|read|type|text|email|forward|state|quote|need|verify)\\b[^.!?\\n]{0,80}\\b"
                    + "(?:pin|password|passcode|passwort|cvv|cvc|tan|(?:security |one-time |verification |activation )?codes?|(?:full |whole )?card numbers?|secret answer|login details|credentials)\\b");

    private static final Pattern WARNING =
            Pattern.compile("\\b(?:never|not|don't|don’t|cannot|no one|nobody|without|instead of|nor)\\b");

    @Override
    public List<Finding> examine(CheckedDraft draft) {
        String approved = draft.cited().stream()
                .map(passage -> passage.text().replaceAll("\\s+", " "))
                .reduce("", (one, other) -> one + "\n" + other);
        return Sentences.of(draft.text()).stream()
                .filter(AsksForNoSecrets::asks)
                .filter(sentence -> !approved.contains(sentence.replaceAll("\\s+", " ")))
                .map(sentence -> new Finding(
                        "No secrets are asked for",
                        Verdict.UNACCEPTABLE,
                        "The draft asks the customer for a secret: " + Quoted.briefly(sentence) + "."))
                .toList();
    }

    private static boolean asks(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        return REQUEST.matcher(lower).find() && !WARNING.matcher(lower).find();
    }
}
