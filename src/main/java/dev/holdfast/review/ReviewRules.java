package dev.holdfast.review;

import dev.holdfast.casework.SupportCase;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * When a completed review counts. Forms ask for the same, but a task may be completed by other means than its form, and
 * two different people can be told apart only after both have been there.
 */
@Component
class ReviewRules {

    private static final String SECOND_REVIEW = "secondReview";
    private static final Pattern TOKEN = Pattern.compile("\\[[A-Z]+_\\d+]");

    /** Why a review does not count, in one sentence for the next person at the gate; empty if it counts. */
    Optional<String> objection(
            String gate,
            String reviewer,
            Decision decision,
            String text,
            String guidance,
            List<String> reasonCodes,
            ReviewRound round,
            SupportCase supportCase,
            String draft) {
        if (reviewer.isBlank()) {
            return Optional.of("The task was completed while nobody was assigned to it. Assign it to yourself first.");
        }
        if (SECOND_REVIEW.equals(gate) && round.approvers().contains(reviewer)) {
            return Optional.of(reviewer + " has approved this reply already. The second review has to be done by"
                    + " another person.");
        }
        if (decision == Decision.NEW_DRAFT && guidance.isBlank()) {
            return Optional.of("A new draft was asked for without guidance. Say what should be different.");
        }
        if (decision != Decision.SEND_AS_IS && reasonCodes.isEmpty()) {
            return Optional.of("No reason was chosen. Choose at least one, unless the reply is sent as it is.");
        }
        if (decision.isApproval() && text.isBlank()) {
            return Optional.of("There is no reply to send. Write one, or ask for a new draft.");
        }
        return decision.isApproval() ? strangePlaceholder(text, supportCase, draft) : Optional.empty();
    }

    private static Optional<String> strangePlaceholder(String text, SupportCase supportCase, String draft) {
        var strange = new TreeSet<>(tokens(text));
        strange.removeAll(tokens(supportCase.subject() + " " + supportCase.message() + " " + draft));
        return strange.isEmpty()
                ? Optional.empty()
                : Optional.of("The reply contains " + String.join(", ", strange) + ", which stands for nothing in this"
                        + " case. Use the placeholders of the customer's message, letter by letter.");
    }

    private static Set<String> tokens(String text) {
        var tokens = new HashSet<String>();
        TOKEN.matcher(text).results().forEach(match -> tokens.add(match.group()));
        return tokens;
    }
}
