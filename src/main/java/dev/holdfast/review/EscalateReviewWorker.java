package dev.holdfast.review;

import dev.holdfast.workflow.CaseId;
import io.camunda.client.annotation.JobKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes that a review takes longer than the tier allows, where team leads look: on the case and in the log. */
@Component
public class EscalateReviewWorker {

    private static final Logger log = LoggerFactory.getLogger(EscalateReviewWorker.class);

    private final Reviews reviews;
    private final Clock clock;

    EscalateReviewWorker(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Notes the escalation once. */
    @JobWorker(type = "review.escalateReview")
    public void handle(@VariablesAsType Input input, @JobKey long jobKey) {
        reviews.insertEscalation(input.caseId(), jobKey, clock.instant());
        log.warn("Review of case {} is overdue", input.caseId());
    }

    record Input(CaseId caseId) {}
}
