package dev.holdfast.review;

import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Cases;
import dev.holdfast.privacy.TypedTexts;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.CompletedTask;
import dev.holdfast.workflow.PlainText;
import io.camunda.client.annotation.JobKey;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records what a person decided at a gate, who it was, and whether it counts. The same job again gives the same answer.
 */
@Component
public class RecordReviewWorker {

    private final TaskLog tasks;
    private final Reviews reviews;
    private final ReviewRules rules;
    private final Cases cases;
    private final TypedTexts typed;
    private final TransactionTemplate transaction;

    RecordReviewWorker(
            TaskLog tasks,
            Reviews reviews,
            ReviewRules rules,
            Cases cases,
            TypedTexts typed,
            TransactionTemplate transaction) {
        this.tasks = tasks;
        this.reviews = reviews;
        this.rules = rules;
        this.cases = cases;
        this.typed = typed;
        this.transaction = transaction;
    }

    /** Waits for Tasklist to name the person, without holding a connection to the database, then records. */
    @JobWorker(type = "review.recordReview")
    public Output handle(
            @VariablesAsType Input input, @JobKey long jobKey, @ProcessInstanceKey long processInstanceKey) {
        var task = reviews.ofJob(jobKey).isPresent()
                ? Optional.<CompletedTask>empty()
                : Optional.of(tasks.justCompleted(processInstanceKey, input.gate()));
        return Objects.requireNonNull(transaction.execute(status -> answer(
                input,
                task.map(it -> record(input, jobKey, it))
                        .or(() -> reviews.ofJob(jobKey))
                        .orElseThrow())));
    }

    private Output answer(Input input, CompletedReview review) {
        cases.moveTo(input.caseId(), CaseStatus.IN_PROGRESS);
        var round = ReviewRound.of(reviews.of(input.caseId()));
        return new Output(
                review.reviewId(),
                review.reviewer(),
                review.counts(),
                review.note(),
                round.approvers().size(),
                round.revisions(),
                review.finalReply(),
                review.guidance());
    }

    private CompletedReview record(Input input, long jobKey, CompletedTask task) {
        var round = ReviewRound.of(reviews.of(input.caseId()));
        var draft = Objects.requireNonNullElse(input.draft(), "");
        var shown = round.presentText(draft);
        // The diagram hands on the text as it was shown where nothing was to be edited.
        var text = input.finalReply() == null
                ? shown
                : PlainText.of(input.finalReply()).strip();
        var guidance =
                PlainText.of(Objects.requireNonNullElse(input.guidance(), "")).strip();
        var reasons = Objects.requireNonNullElse(input.reasonCodes(), List.<String>of());
        var objection = rules.objection(
                input.gate(),
                task.assignee(),
                input.decision(),
                text,
                guidance,
                reasons,
                round,
                cases.get(input.caseId()),
                draft + " " + shown);
        var review = new CompletedReview(
                "R-" + task.taskKey(),
                input.caseId(),
                input.gate(),
                task.assignee(),
                input.decision(),
                shown,
                typed.protect(input.caseId(), text, shown),
                reasons,
                typed.protect(input.caseId(), guidance, shown),
                objection.isEmpty(),
                objection.orElse(""),
                task.createdAt(),
                task.completedAt());
        reviews.insert(review, jobKey, task.taskKey());
        return review;
    }

    record Input(
            CaseId caseId,
            String gate,
            Decision decision,
            @Nullable String draft,
            @Nullable String finalReply,
            @Nullable List<String> reasonCodes,
            @Nullable String guidance) {}

    record Output(
            String reviewId,
            String reviewer,
            boolean reviewCounts,
            String reviewNote,
            int approvals,
            int revisions,
            String finalReply,
            String guidance) {}
}
