package dev.holdfast.certificate;

import dev.holdfast.certificate.figures.CertificateVerdict;
import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.certificate.store.Certificates;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says whether a candidate passed, tier by tier. Judging again gives the same verdict. */
@Component
public class JudgeRunWorker {

    private final SuiteJudge judge;
    private final Certificates certificates;
    private final String workbench;

    JudgeRunWorker(
            SuiteJudge judge,
            Certificates certificates,
            @Value("${holdfast.review.workbench-url:http://localhost:8080}") String workbench) {
        this.judge = judge;
        this.certificates = certificates;
        this.workbench = workbench;
    }

    @JobWorker(type = "certificate.judgeRun")
    public Output handle(@VariablesAsType Input input) {
        var judgement = judge.judge(input.certificateId());
        return new Output(
                judgement.verdict(),
                CertificateWords.summary(certificates.get(input.certificateId()), judgement),
                workbench + "/certificates/" + input.certificateId());
    }

    record Input(CertificateId certificateId) {}

    /**
     * @param certificateSummary what whoever signs reads first
     * @param certificatePage where the whole certificate is
     */
    record Output(CertificateVerdict certificateVerdict, String certificateSummary, String certificatePage) {}
}
