package dev.holdfast.process;

import io.camunda.client.api.response.ActivatedJob;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the stand-in workers remember about one case, as the real ones remember it in the store. */
final class StandInCase {

    private final CaseFixture fixture;
    private final AtomicInteger drafts = new AtomicInteger();
    private final Map<String, Map<String, Object>> seen = new ConcurrentHashMap<>();
    private final Set<String> approvers = new HashSet<>();
    private int revisions;
    private String approvedText = "";
    private volatile String reviewer = "";

    StandInCase(CaseFixture fixture) {
        this.fixture = fixture;
    }

    CaseFixture fixture() {
        return fixture;
    }

    int nextDraft() {
        return drafts.incrementAndGet();
    }

    int drafts() {
        return drafts.get();
    }

    void sees(ActivatedJob job) {
        seen.put(job.getElementId(), job.getVariablesAsMap());
    }

    /** The variables with which the step was last worked on. */
    Map<String, Object> seenAt(String elementId) {
        return seen.getOrDefault(elementId, Map.of());
    }

    void nextReviewer(String somebody) {
        reviewer = somebody;
    }

    /** An edited text has one approval, its editor's; who approved the same text before does not count again. */
    synchronized Map<String, Object> recordReview(Map<String, Object> variables) {
        var text = String.valueOf(variables.get("finalReply"));
        var decision = String.valueOf(variables.get("decision"));
        if (decision.equals("NEW_DRAFT")) {
            revisions++;
        }
        if (!text.equals(approvedText)) {
            approvers.clear();
        }
        var approves = List.of("SEND_AS_IS", "SEND_EDITED", "WRITTEN_BY_HAND").contains(decision);
        var counts = !reviewer.isEmpty() && (!approves || approvers.add(reviewer));
        if (approves) {
            approvedText = text;
        }
        return Map.of(
                "reviewId", "review-1",
                "reviewer", reviewer,
                "reviewCounts", counts,
                "reviewNote", counts ? "" : reviewer + " has already approved this reply; it needs another person.",
                "approvals", approvers.size(),
                "revisions", revisions,
                "finalReply", text);
    }
}
