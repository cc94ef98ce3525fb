package dev.holdfast.review;

import dev.holdfast.casework.CaseNotes;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Cases;
import dev.holdfast.check.CheckSettings;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.ReviewRoute;
import dev.holdfast.workflow.RiskTier;
import io.camunda.client.annotation.JobKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a case now waits for a person. It runs as the start listener of each human gate. */
@Component
public class OpenReviewWorker {

    private final Reviews reviews;
    private final Cases cases;
    private final CaseNotes notes;
    private final ReviewSettings settings;
    private final CheckSettings checks;
    private final Clock clock;

    OpenReviewWorker(
            Reviews reviews, Cases cases, CaseNotes notes, ReviewSettings settings, CheckSettings checks, Clock clock) {
        this.reviews = reviews;
        this.cases = cases;
        this.notes = notes;
        this.settings = settings;
        this.checks = checks;
        this.clock = clock;
    }

    /** Notes the gate once, its time, and what the decision tables said. */
    @JobWorker(type = "review.openReview")
    @Transactional
    public Output handle(@VariablesAsType Input input, @JobKey long jobKey) {
        notes.keepRouting(
                input.caseId(),
                input.riskTier(),
                input.riskReasons() == null ? List.of() : input.riskReasons(),
                input.reviewRoute());
        reviews.insertGate(input.caseId(), input.gate(), jobKey, clock.instant());
        cases.moveTo(input.caseId(), CaseStatus.IN_REVIEW);
        return new Output(settings.casePage(input.caseId()).toString(), checks.ownContacts());
    }

    record Input(
            CaseId caseId,
            String gate,
            @Nullable RiskTier riskTier,
            @Nullable List<String> riskReasons,
            @Nullable ReviewRoute reviewRoute) {}

    /**
     * @param casePage where the form leads for whoever needs the personal data
     * @param ownContacts what the form lets a reviewer type without a question
     */
    record Output(String casePage, List<String> ownContacts) {}
}
