package dev.holdfast.certificate;

import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.certificate.store.Certificates;
import dev.holdfast.certificate.store.Signature;
import dev.holdfast.workflow.CompletedTask;
import dev.holdfast.workflow.OutageException;
import dev.holdfast.workflow.PlainText;
import dev.holdfast.workflow.ProcessRecords;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.ProcessInstanceKey;
import io.camunda.client.annotation.VariablesAsType;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records who signed a certificate, and what they said, if it counts: somebody has to sign, and somebody else than who
 * ordered it. Recorded again, the first signature stays.
 */
@Component
public class RecordSignatureWorker {

    private static final String GATE = "userTask_signCertificate";

    private final ProcessRecords records;
    private final Certificates certificates;

    RecordSignatureWorker(ProcessRecords records, Certificates certificates) {
        this.records = records;
        this.certificates = certificates;
    }

    /** Only after Tasklist has recorded the task it is known who that was. */
    @JobWorker(type = "certificate.recordSignature")
    public Output handle(@VariablesAsType Input input, @ProcessInstanceKey long processInstanceKey) {
        var task = records.lastCompleted(processInstanceKey, GATE)
                .filter(completed -> !key(completed).equals(input.signatureTask()))
                .orElseThrow(() -> new SignatureNotRecordedException(input.certificateId()));
        var objection = objection(
                task.assignee(), certificates.get(input.certificateId()).orderedBy());
        if (objection.isEmpty()) {
            var remark = Objects.requireNonNullElse(input.remark(), "");
            certificates.signed(
                    input.certificateId(),
                    new Signature(
                            input.signature(),
                            task.assignee(),
                            PlainText.of(remark).strip(),
                            task.completedAt()));
        }
        return new Output(task.assignee(), key(task), objection.isEmpty(), objection.orElse(""));
    }

    /** Why a signature does not count, in a sentence for whoever opens the task next; empty if it counts. */
    private static Optional<String> objection(String signer, String orderedBy) {
        if (signer.isBlank()) {
            return Optional.of("The task was completed while nobody was assigned to it. Assign it to yourself first.");
        }
        // Identity providers do not tell names by their capitals.
        return signer.equalsIgnoreCase(orderedBy)
                ? Optional.of("This certificate was ordered by " + orderedBy + ", who has just completed this task."
                        + " Another person signs; " + orderedBy + " can withdraw it on its page.")
                : Optional.empty();
    }

    private static String key(CompletedTask task) {
        return String.valueOf(task.taskKey());
    }

    /** @param signatureTask the key of the task whose signature did not count before; Tasklist may still name that one */
    record Input(
            CertificateId certificateId,
            Signature.Decision signature,
            @Nullable String remark,
            @Nullable String signatureTask) {}

    /** @param signatureNote why it does not count; empty if it does */
    record Output(String signedBy, String signatureTask, boolean signatureCounts, String signatureNote) {}

    /** Tasklist lags the engine. */
    static class SignatureNotRecordedException extends OutageException {

        private static final long serialVersionUID = 1L;

        SignatureNotRecordedException(CertificateId id) {
            super("Tasklist has not recorded yet who signed the certificate " + id
                    + "; if this stays, look at its importer and its database");
        }
    }
}
