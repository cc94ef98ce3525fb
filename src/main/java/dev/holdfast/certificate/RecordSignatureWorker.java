package dev.holdfast.certificate;

import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.certificate.store.Certificates;
import dev.holdfast.certificate.store.Signature;
import dev.holdfast.workflow.OutageException;
import dev.holdfast.workflow.PlainText;
import dev.holdfast.workflow.ProcessRecords;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records who signed a certificate, and what they said. Recorded again, the first signature stays. */
@Component
public class RecordSignatureWorker {

    private static final String GATE = "userTask_signCertificate";

    private final ProcessRecords records;
    private final Certificates certificates;

    RecordSignatureWorker(ProcessRecords records, Certificates certificates) {
        this.records = records;
        this.certificates = certificates;
    }

    /** Nobody has signed where Tasklist names nobody; then it counts as a refusal. */
    @JobWorker(type = "certificate.recordSignature")
    public Output handle(@VariablesAsType Input input, @ProcessInstanceKey long processInstanceKey) {
        var task = records.lastCompleted(processInstanceKey, GATE)
                .orElseThrow(() -> new SignatureNotRecordedException(input.certificateId()));
        boolean isNamed = !task.assignee().isBlank();
        certificates.signed(
                input.certificateId(),
                new Signature(
                        isNamed ? input.signature() : Signature.Decision.REFUSED,
                        isNamed ? task.assignee() : "nobody",
                        isNamed
                                ? PlainText.of(Objects.requireNonNullElse(input.remark(), ""))
                                        .strip()
                                : "The task was completed without being assigned to a person.",
                        task.completedAt()));
        return new Output(task.assignee());
    }

    record Input(
            CertificateId certificateId,
            Signature.Decision signature,
            @Nullable String remark) {}

    record Output(String signedBy) {}

    /** Tasklist lags the engine. */
    static class SignatureNotRecordedException extends OutageException {

        private static final long serialVersionUID = 1L;

        SignatureNotRecordedException(CertificateId id) {
            super("Tasklist has not recorded yet who signed the certificate " + id
                    + "; if this stays, look at its importer and its database");
        }
    }
}
