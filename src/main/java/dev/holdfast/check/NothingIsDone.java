package dev.holdfast.check;

import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * A draft tells that nothing was or will be done to the customer's money, data or case: no step of a reply does such a
 * thing, so it would be untrue, whoever made the model say it. What a cited passage says in the same words may be said.
 */
@Component
class NothingIsDone implements DraftCheck {

    private static final String DEEDS =
            "(?:transfer|refund|reimburse|credit|pa(?:y|id)|sen[dt]|wire|waive|cancel|approve|grant|chang|updat|delet|unlock|unblock|block|"
                    + "clos|open|reset|rais|lower|increas|set|mark|forward|issu|award|compensat|accept|confirm|book|remov|add|escalat|arrang|activat)\\w*";

    private static final Pattern BY_US = Pattern.compile(
            "\\b(?:we|i|our team|the bank|our system|a colleague)(?:\\s+(?:have|has|had|'ve|will|shall|am|are|is|now|just|already|also|today|hereby|immediately|going to|being))*['’]?(?:ve|ll)?\\s+(?:now |just |already |also |hereby |immediately |today )*"
                    + DEEDS + "\\b[^.!?]{0,80}?\\b(?:you|your|the|this|that|it|all|an?|[€$£]|\\d)");

    private static final Pattern HAPPENED = Pattern.compile(
            "(?:\\b(?:your|the|this|a|an|all)\\b|[€$£]\\s?\\d|\\d\\s?(?:€|euros?|eur|dollars?|usd|pounds?|gbp)\\b)[^.!?]{0,60}\\b(?:has been|have been|was|were|will be|is being|is hereby|is now|are now)\\s+(?:now |already |successfully |immediately |fully )*"
                    + DEEDS + "\\b");

    private static final Pattern ENTITLED = Pattern.compile(
            "\\byou(?:'ll| will| shall| are going to)? (?:now |also )*(?:receive|get|are entitled to|are owed|have won|be given|be granted|be paid)\\b[^.!?]{0,60}\\b(?:refund|compensation|prize|gift|bonus|money|[€$£]|eur|gbp|usd|euros?|dollars?|pounds?)");

    @Override
    public List<Finding> examine(CheckedDraft draft) {
        String approved = plain(
                draft.cited().stream().map(passage -> passage.text()).reduce("", (one, other) -> one + "\n" + other));
        return Sentences.of(draft.text()).stream()
                .filter(sentence -> isDeed(sentence.toLowerCase(Locale.ROOT)))
                .filter(sentence -> !approved.contains(plain(sentence)))
                .map(sentence -> new Finding(
                        "Nothing is said to be done",
                        Verdict.UNACCEPTABLE,
                        "The draft says " + Quoted.briefly(sentence)
                                + ", but writing a reply does nothing of the kind."))
                .toList();
    }

    private static boolean isDeed(String sentence) {
        return BY_US.matcher(sentence).find()
                || HAPPENED.matcher(sentence).find()
                || ENTITLED.matcher(sentence).find();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
