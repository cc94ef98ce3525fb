package dev.holdfast.certificate;

import dev.holdfast.certificate.store.CertificateId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Runs the next cases of a certificate on both models. Run again, it goes on where it stopped, and pays nothing twice. */
@Component
public class RunCasesWorker {

    private final SuiteRun suite;

    RunCasesWorker(SuiteRun suite) {
        this.suite = suite;
    }

    @JobWorker(type = "certificate.runCases")
    public Output handle(@VariablesAsType Input input) {
        var progress = suite.runSome(input.certificateId());
        return new Output(progress.left(), progress.unanswered());
    }

    record Input(CertificateId certificateId) {}

    /** @param casesUnanswered cases of this time to which a model gave no answer; they are run again later */
    record Output(int casesLeft, int casesUnanswered) {}
}
