package dev.holdfast.certificate.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.TestDatabase;
import dev.holdfast.certificate.CertificateFixture;
import dev.holdfast.certificate.figures.CasePair;
import dev.holdfast.certificate.figures.Outcome;
import dev.holdfast.certificate.figures.Outcome.Kind;
import dev.holdfast.certificate.store.Signature.Decision;
import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.RiskTier;
import dev.holdfast.workflow.Verdict;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On both databases that there are. */
class CertificatesTest {

    private static final Instant NOW = Instant.parse("2026-06-03T09:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void a_certificate_is_kept_with_its_suite_verdict_and_signature(String kind) throws IOException {
        try (var postgres = kind.equals("H2") ? null : EmbeddedPostgres.start()) {
            var store =
                    postgres == null ? TestDatabase.create() : TestDatabase.migrated(postgres.getPostgresDatabase());
            var certificates = new Certificates(store.jdbc());
            var results = new CaseResults(store.jdbc());
            var ordered = CertificateFixture.certificate(2);
            certificates.insert(ordered);

            assertThat(certificates.get(ordered.id())).isEqualTo(ordered);
            var told = new ToldCertificates(store.jdbc());
            assertThat(told.notHandedOver()).containsExactly(ordered.id());
            told.handedOver(ordered.id(), NOW);
            assertThat(told.notHandedOver()).isEmpty();

            resultsAreKept(results, ordered.id());

            var outcome = new Outcome(Kind.CLEAN, 5, 6, 7, 8);
            var judgement = ordered.rule().judge(Collections.nCopies(20, new CasePair(RiskTier.LOW, outcome, outcome)));
            certificates.judged(ordered.id(), judgement, NOW);
            assertThat(certificates.get(ordered.id()).judgement()).isEqualTo(judgement);

            store.jdbc().sql("update model_certificate set verdict = 'PASSED'").update();
            var signature = new Signature(Decision.ACCEPTED, "risk", "Fine.", NOW);
            certificates.signed(ordered.id(), signature);
            assertThat(certificates.get(ordered.id()).signature()).isEqualTo(signature);
            assertThat(certificates.last(5)).containsExactly(certificates.get(ordered.id()));
            assertThat(certificates.withdrawn(ordered.id(), new Withdrawal("owner", NOW)))
                    .as("it is signed")
                    .isFalse();
            withdrawalsAreKept(certificates, told);
        }
    }

    private static void withdrawalsAreKept(Certificates certificates, ToldCertificates told) {
        var running = CertificateFixture.certificate(2);
        certificates.insert(running);
        var withdrawal = new Withdrawal("owner", NOW);

        assertThat(certificates.isWithdrawn(running.id())).isFalse();
        assertThat(certificates.withdrawn(running.id(), withdrawal)).isTrue();
        assertThat(certificates.withdrawn(running.id(), new Withdrawal("risk", NOW)))
                .as("once only")
                .isFalse();
        certificates.judged(running.id(), running.rule().judge(Collections.emptyList()), NOW);
        assertThat(certificates.get(running.id()).judgement()).isNull();
        assertThat(certificates.get(running.id()).withdrawal()).isEqualTo(withdrawal);
        assertThat(certificates.isWithdrawn(running.id())).isTrue();

        assertThat(told.notHandedOver()).as("nothing is left to start").isEmpty();
        assertThat(told.withdrawalsToTell()).as("the engine has no process").isEmpty();
        told.handedOver(running.id(), NOW);
        assertThat(told.withdrawalsToTell()).containsExactly(running.id());
        told.withdrawalTold(running.id(), NOW);
        assertThat(told.withdrawalsToTell()).isEmpty();
    }

    private static void resultsAreKept(CaseResults results, CertificateId id) {
        var silent = CertificateFixture.result("low-1", Side.CANDIDATE, Kind.NO_ANSWER, "");
        var doubtful = CertificateFixture.result(
                "low-1",
                Side.CANDIDATE,
                Kind.DOUBTFUL,
                "Hello",
                new Finding("Numbers", Verdict.DOUBTFUL, "No source."));
        var later = CertificateFixture.result("low-1", Side.CANDIDATE, Kind.CLEAN, "Good day");

        results.keep(id, silent);
        assertThat(results.of(id)).containsExactly(silent);
        results.keep(id, doubtful);
        results.keep(id, later);

        assertThat(results.of(id)).as("an answer stays").containsExactly(doubtful);
    }
}
