package dev.holdfast.certificate;

import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.workflow.JobTime;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Runs the next cases of a certificate on both models. Run again, it goes on where it stopped, and pays nothing twice. */
@Component
public class RunCasesWorker {

    /** Far more than a few cases take on two models; the calls have deadlines of their own. */
    private static final Duration AT_MOST = Duration.ofMinutes(30);

    private final SuiteRun suite;

    RunCasesWorker(SuiteRun suite) {
        this.suite = suite;
    }

    @JobWorker(type = "certificate.runCases")
    public Output handle(@VariablesAsType Input input) {
        try (var time = JobTime.extendedFor(AT_MOST)) {
            var progress = suite.runSome(input.certificateId());
            return new Output(progress.left(), progress.unanswered());
        }
    }

    record Input(CertificateId certificateId) {}

    /** @param casesUnanswered cases of this time to which a model gave no answer; they are run again later */
    record Output(int casesLeft, int casesUnanswered) {}
}
