package dev.holdfast.assist;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.holdfast.assist.DraftOutcome.BudgetExceeded;
import dev.holdfast.assist.DraftOutcome.ModelUnavailable;
import dev.holdfast.assist.DraftOutcome.OutputRefused;
import dev.holdfast.assist.DraftOutcome.Written;
import dev.holdfast.knowledge.ContextId;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.Claim;
import dev.holdfast.workflow.ReplyErrors;
import dev.holdfast.workflow.RiskTier;
import io.camunda.client.annotation.CustomHeaders;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.exception.CamundaError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every AI step of every diagram: runs the pattern that the task's header names. Run again, it gives the same draft. */
@Component
public class RunPatternWorker {

    /** The header of the service task that names the pattern. */
    public static final String PATTERN_HEADER = "pattern";

    private final PatternRun patterns;

    RunPatternWorker(PatternRun patterns) {
        this.patterns = patterns;
    }

    /** The starter hands headers over as a map only; everything else is typed. */
    @JobWorker(type = "assist.runPattern")
    public Output handle(@VariablesAsType Input input, @CustomHeaders Map<String, String> headers) {
        return switch (patterns.run(input.order(headers.getOrDefault(PATTERN_HEADER, "")))) {
            case Written it ->
                new Output(
                        it.draft().draftId(),
                        it.draft().text(),
                        it.claims(),
                        it.draft().model());
            case ModelUnavailable no -> throw CamundaError.bpmnError(ReplyErrors.MODEL_UNAVAILABLE, no.why());
            case BudgetExceeded no -> throw CamundaError.bpmnError(ReplyErrors.BUDGET_EXCEEDED, no.why());
            case OutputRefused no -> throw CamundaError.bpmnError(ReplyErrors.OUTPUT_REFUSED, no.why());
        };
    }

    record Input(
            CaseId caseId,
            ContextId contextId,
            PatternInput patternInput,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> modelRoute,

            int moneyLimitCents,
            int revision,
            @Nullable RiskTier riskTier,
            @Nullable String team) {

        private PatternRun.Order order(String pattern) {
            return new PatternRun.Order(
                    caseId,
                    contextId,
                    patternInput,
                    modelRoute == null ? List.of() : modelRoute,
                    moneyLimitCents,
                    revision,
                    pattern,
                    riskTier == null ? "" : riskTier.name(),
                    team == null ? "" : team);
        }
    }

    record Output(DraftId draftId, String draft, List<Claim> claims, String draftModel) {}
}
