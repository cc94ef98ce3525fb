package dev.holdfast.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.TestDatabase;
import dev.holdfast.certificate.RecordSignatureWorker.Input;
import dev.holdfast.certificate.RecordSignatureWorker.SignatureNotRecordedException;
import dev.holdfast.certificate.figures.CertificateVerdict;
import dev.holdfast.certificate.figures.Judgement;
import dev.holdfast.certificate.store.Certificate;
import dev.holdfast.certificate.store.Certificates;
import dev.holdfast.certificate.store.Signature;
import dev.holdfast.certificate.store.Signature.Decision;
import dev.holdfast.certificate.store.Withdrawal;
import dev.holdfast.workflow.RecordedTasks;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSignatureWorkerTest {

    private static final Instant NOW = Instant.parse("2026-06-03T09:00:00Z");
    private static final long PROCESS = 1;
    private static final String GATE = "userTask_signCertificate";

    private final TestDatabase store = TestDatabase.create();
    private final Certificates certificates = new Certificates(store.jdbc());
    private final RecordedTasks tasklist = new RecordedTasks(Clock.fixed(NOW, ZoneOffset.UTC));
    private final RecordSignatureWorker worker = new RecordSignatureWorker(tasklist, certificates);

    /** Ordered by owner, and passed. */
    private final Certificate certificate = CertificateFixture.certificate(1);

    @BeforeEach
    void passed() {
        certificates.insert(certificate);
        var none = certificate.rule().judge(List.of());
        certificates.judged(
                certificate.id(),
                new Judgement(CertificateVerdict.PASSED, "It did.", none.tiers(), none.candidate(), none.current()),
                NOW);
    }

    @Test
    void another_person_than_the_one_who_ordered_it_signs() {
        tasklist.completes(GATE, "risk", 11);

        var output = worker.handle(accepted("Fine.", null), PROCESS);

        assertThat(output).isEqualTo(new RecordSignatureWorker.Output("risk", "11", true, ""));
        assertThat(signature()).isEqualTo(new Signature(Decision.ACCEPTED, "risk", "Fine.", NOW));
        assertThat(worker.handle(accepted("Fine.", null), PROCESS))
                .as("the same job again")
                .isEqualTo(output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "Owner"})
    void who_ordered_it_does_not_count_and_is_told_what_to_do(String name) {
        tasklist.completes(GATE, name, 11);

        var output = worker.handle(accepted("", null), PROCESS);

        assertThat(output.signatureCounts()).isFalse();
        assertThat(output.signatureNote())
                .isEqualTo("This certificate was ordered by owner, who has just completed this task. Another person"
                        + " signs; owner can withdraw it on its page.");
        assertThat(signature()).isNull();
        assertThat(worker.handle(accepted("", null), PROCESS))
                .as("the same job again")
                .isEqualTo(output);
    }

    @Test
    void a_task_that_nobody_was_assigned_to_does_not_count() {
        tasklist.completes(GATE, "", 11);

        var output = worker.handle(accepted("", null), PROCESS);

        assertThat(output.signatureCounts()).isFalse();
        assertThat(output.signatureNote()).contains("nobody was assigned", "Assign it to yourself first.");
        assertThat(signature()).isNull();
    }

    @Test
    void a_tasklist_that_lags_does_not_take_the_signature_before_for_this_one() {
        tasklist.completes(GATE, "owner", 11);
        assertThatThrownBy(() -> worker.handle(accepted("", "11"), PROCESS))
                .isInstanceOf(SignatureNotRecordedException.class)
                .hasMessageContaining("Tasklist has not recorded yet who signed the certificate " + certificate.id());

        tasklist.completes(GATE, "risk", 12);

        assertThat(worker.handle(accepted("", "11"), PROCESS).signatureCounts()).isTrue();
        assertThat(signature()).isEqualTo(new Signature(Decision.ACCEPTED, "risk", "", NOW));
    }

    @Test
    void what_was_withdrawn_in_between_is_not_signed() {
        certificates.withdrawn(certificate.id(), new Withdrawal("owner", NOW));
        tasklist.completes(GATE, "risk", 11);

        worker.handle(accepted("", null), PROCESS);

        assertThat(signature()).isNull();
    }

    private Input accepted(String remark, @Nullable String taskBefore) {
        return new Input(certificate.id(), Decision.ACCEPTED, remark, taskBefore);
    }

    private @Nullable Signature signature() {
        return certificates.get(certificate.id()).signature();
    }
}
