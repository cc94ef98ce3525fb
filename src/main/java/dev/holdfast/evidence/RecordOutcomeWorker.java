package dev.holdfast.evidence;

import dev.holdfast.casework.CaseNotes;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Cases;
import dev.holdfast.evidence.chain.EvidenceChain;
import dev.holdfast.evidence.dossier.Dossiers;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.ReviewRoute;
import dev.holdfast.workflow.RiskTier;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records how a case ended, and chains what decided it to what was recorded before. Recording again changes nothing: the
 * first outcome stays.
 */
@Component
public class RecordOutcomeWorker {

    private final Outcomes outcomes;
    private final Cases cases;
    private final CaseNotes notes;
    private final Dossiers dossiers;
    private final EvidenceChain chain;
    private final Clock clock;

    RecordOutcomeWorker(
            Outcomes outcomes, Cases cases, CaseNotes notes, Dossiers dossiers, EvidenceChain chain, Clock clock) {
        this.outcomes = outcomes;
        this.cases = cases;
        this.notes = notes;
        this.dossiers = dossiers;
        this.chain = chain;
        this.clock = clock;
    }

    /** A withdrawn case is closed here; a case with a reply is marked as sent when the reply leaves. */
    @JobWorker(type = "evidence.recordOutcome")
    @Transactional
    public void handle(@VariablesAsType Input input) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean first = outcomes.insertOnce(input.caseId(), input.outcome(), now);
        if (first && input.riskTier() != null) {
            notes.keepRouting(
                    input.caseId(),
                    input.riskTier(),
                    input.riskReasons() == null ? List.of() : input.riskReasons(),
                    input.reviewRoute());
        }
        if (input.outcome() == Outcome.WITHDRAWN) {
            cases.moveTo(input.caseId(), CaseStatus.CLOSED);
        }
        if (first) {
            chain(input.caseId(), input.outcome(), now);
        }
    }

    /** Comes last: whoever records another case waits from here to the end of the transaction. */
    private void chain(CaseId caseId, Outcome outcome, Instant at) {
        var dossier = dossiers.of(cases.get(caseId), outcome.name(), at);
        var entry = chain.add(caseId, dossier.canonical(), at);
        outcomes.noteEntry(caseId, entry.sequence());
    }

    record Input(
            CaseId caseId,
            Outcome outcome,
            @Nullable RiskTier riskTier,
            @Nullable List<String> riskReasons,
            @Nullable ReviewRoute reviewRoute) {}
}
