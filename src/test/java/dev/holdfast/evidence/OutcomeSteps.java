package dev.holdfast.evidence;

import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.ReviewRoute;
import dev.holdfast.workflow.RiskTier;
import java.util.List;

/** The last step of a case, for tests of pages. */
public class OutcomeSteps {

    private final RecordOutcomeWorker worker;

    OutcomeSteps(RecordOutcomeWorker worker) {
        this.worker = worker;
    }

    /** Records that a case ended with a reply. */
    public void replied(CaseId id) {
        record(id, Outcome.REPLIED);
    }

    void record(CaseId id, Outcome outcome) {
        worker.handle(new RecordOutcomeWorker.Input(
                id, outcome, RiskTier.HIGH, List.of("Money of the customer may be lost."), ReviewRoute.DUAL_REVIEW));
    }
}
