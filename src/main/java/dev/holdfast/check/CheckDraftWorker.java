package dev.holdfast.check;

import dev.holdfast.assist.DraftId;
import dev.holdfast.check.DraftChecks.Examination.DraftMissing;
import dev.holdfast.check.DraftChecks.Examination.Examined;
import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.ReplyErrors;
import dev.holdfast.workflow.Verdict;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.exception.CamundaError;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks a draft before anyone sees it. Checking again gives the same findings. */
@Component
public class CheckDraftWorker {

    private final DraftChecks checks;

    CheckDraftWorker(DraftChecks checks) {
        this.checks = checks;
    }

    @JobWorker(type = "check.checkDraft")
    public Output handle(@VariablesAsType Input input) {
        return switch (checks.examine(input.draftId())) {
            case Examined it -> new Output(it.verdict(), it.findings(), SampleDraw.of(it.caseId()));
            case DraftMissing no -> throw CamundaError.bpmnError(ReplyErrors.OUTPUT_REFUSED, no.why());
        };
    }

    record Input(DraftId draftId) {}

    record Output(Verdict verdict, List<Finding> findings, double sampleDraw) {}
}
