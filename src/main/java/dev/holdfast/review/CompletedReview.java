package dev.holdfast.review;

import dev.holdfast.workflow.CaseId;
import java.time.Instant;
import java.util.List;

/**
 * What one person did at one gate.
 *
 * @param gate the gate's form: {@code reviewDraft}, {@code secondReview}, {@code legalReview} or {@code writeReply}
 * @param shownText the reply as the reviewer found it
 * @param finalReply the reply as the reviewer left it
 * @param counts whether the process goes on with it; if not, the gate opens again
 * @param note why it does not count, in one sentence for the next person at the gate; empty if it counts
 */
public record CompletedReview(
        String reviewId,
        CaseId caseId,
        String gate,
        String reviewer,
        Decision decision,
        String shownText,
        String finalReply,
        List<String> reasonCodes,
        String guidance,
        boolean counts,
        String note,
        Instant openedAt,
        Instant completedAt) {

    public CompletedReview {
        reasonCodes = List.copyOf(reasonCodes);
    }

    boolean approves() {
        return counts && decision.isApproval();
    }

    boolean wantsNewDraft() {
        return counts && decision == Decision.NEW_DRAFT;
    }
}
