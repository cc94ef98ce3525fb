package dev.holdfast.certificate;

import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.model.ModelGateway;
import dev.holdfast.workflow.JobTime;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Runs the next cases of a certificate on both models. Run again, it goes on where it stopped, and pays nothing twice. */
@Component
public class RunCasesWorker {

    /** For searches and checks around the calls. */
    private static final Duration AROUND_THE_CALLS = Duration.ofMinutes(1);

    private final SuiteRun suite;
    private final ModelGateway models;

    RunCasesWorker(SuiteRun suite, ModelGateway models) {
        this.suite = suite;
        this.models = models;
    }

    @JobWorker(type = "certificate.runCases")
    public Output handle(@VariablesAsType Input input) {
        // Each case asks both models, one after the other, on a thread of its own.
        var atMost = models.longestRun().multipliedBy(2).plus(AROUND_THE_CALLS);
        try (var time = JobTime.extendedFor(atMost)) {
            var progress = suite.runSome(input.certificateId());
            return new Output(progress.left(), progress.unanswered());
        }
    }

    record Input(CertificateId certificateId) {}

    /** @param casesUnanswered cases of this time to which a model gave no answer; they are run again later */
    record Output(int casesLeft, int casesUnanswered) {}
}
