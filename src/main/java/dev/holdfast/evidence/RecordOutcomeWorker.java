package dev.holdfast.evidence;

import dev.holdfast.casework.CaseNotes;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Cases;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.ReviewRoute;
import dev.holdfast.workflow.RiskTier;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records how a case ended. Recording again changes nothing: the first outcome stays. */
@Component
public class RecordOutcomeWorker {

    private final Outcomes outcomes;
    private final Cases cases;
    private final CaseNotes notes;
    private final Clock clock;

    RecordOutcomeWorker(Outcomes outcomes, Cases cases, CaseNotes notes, Clock clock) {
        this.outcomes = outcomes;
        this.cases = cases;
        this.notes = notes;
        this.clock = clock;
    }

    /** A withdrawn case is closed here; a case with a reply is marked as sent when the reply leaves. */
    @JobWorker(type = "evidence.recordOutcome")
    @Transactional
    public void handle(@VariablesAsType Input input) {
        if (input.riskTier() != null) {
            notes.keepRouting(
                    input.caseId(),
                    input.riskTier(),
                    input.riskReasons() == null ? List.of() : input.riskReasons(),
                    input.reviewRoute());
        }
        outcomes.insertOnce(input.caseId(), input.outcome(), clock.instant());
        if (input.outcome() == Outcome.WITHDRAWN) {
            cases.moveTo(input.caseId(), CaseStatus.CLOSED);
        }
    }

    record Input(
            CaseId caseId,
            Outcome outcome,
            @Nullable RiskTier riskTier,
            @Nullable List<String> riskReasons,
            @Nullable ReviewRoute reviewRoute) {}
}
