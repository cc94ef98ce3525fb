package dev.holdfast.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.TestDatabase;
import dev.holdfast.certificate.figures.CertificateVerdict;
import dev.holdfast.certificate.figures.PassRule;
import dev.holdfast.certificate.store.Certificate;
import dev.holdfast.certificate.store.Certificates;
import dev.holdfast.certificate.store.CertifiedModel;
import dev.holdfast.certificate.store.Signature;
import dev.holdfast.certificate.store.Signature.Decision;
import dev.holdfast.certificate.store.Withdrawal;
import dev.holdfast.model.TestCalls;
import dev.holdfast.pattern.TestPatterns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertificatesOfRoutesTest {

    private static final Instant NOW = Instant.parse("2026-06-03T09:00:00Z");

    private final TestDatabase store = TestDatabase.create();
    private final Certificates certificates = new Certificates(store.jdbc());
    private final CertificatesOfRoutes routes = new CertificatesOfRoutes(
            certificates, new Subjects(TestCalls.gateway(store.dataSource()), TestPatterns.shipped()));

    @Test
    void only_what_passed_and_was_accepted_stands_in_a_row() {
        var one = kept(CertificateFixture.certificate(1));
        assertThat(objection(one)).hasValue("has no verdict yet");

        judged(one, CertificateVerdict.PASSED);
        assertThat(objection(one)).hasValue("passed, but nobody has signed it yet");

        certificates.signed(one.id(), new Signature(Decision.ACCEPTED, "risk", "", NOW));
        assertThat(objection(one)).isEmpty();
    }

    @Test
    void what_failed_or_was_refused_does_not() {
        var failed = kept(CertificateFixture.certificate(1));
        judged(failed, CertificateVerdict.FAILED);
        certificates.signed(failed.id(), new Signature(Decision.ACCEPTED, "risk", "", NOW));
        assertThat(objection(failed)).hasValue("did not pass: It did not do.");
        assertThat(certificates.get(failed.id()).signature())
                .as("only what passed is signed")
                .isNull();

        var refused = kept(CertificateFixture.certificate(1));
        judged(refused, CertificateVerdict.PASSED);
        certificates.signed(refused.id(), new Signature(Decision.REFUSED, "risk", "Too blunt.", NOW));
        certificates.signed(refused.id(), new Signature(Decision.ACCEPTED, "owner", "", NOW));
        assertThat(objection(refused)).hasValue("passed, but risk refused it");
    }

    @Test
    void what_was_withdrawn_does_not_and_is_never_signed() {
        var one = kept(CertificateFixture.certificate(1));
        judged(one, CertificateVerdict.PASSED);
        assertThat(certificates.withdrawn(one.id(), new Withdrawal("owner", NOW)))
                .isTrue();
        certificates.signed(one.id(), new Signature(Decision.ACCEPTED, "risk", "", NOW));

        assertThat(certificates.get(one.id()).signature()).isNull();
        assertThat(objection(one)).hasValue("was withdrawn by owner");
    }

    @Test
    void what_does_not_exist_or_is_about_another_model_does_not() {
        assertThat(routes.objection("SC-20261123-7K3M9QX2VB", List.of("small"))).hasValue("does not exist");
        assertThat(routes.objection("see the mail", List.of("small")))
                .hasValue("is no certificate; one looks like SC-20261123-7K3M9QX2VB");

        var one = accepted(CertificateFixture.certificate(1));
        assertThat(routes.objection(one.id().value(), List.of("big")))
                .hasValue("is about the model 'small', which the row does not name");
    }

    @Test
    void a_name_that_stands_for_another_model_by_now_is_not_covered() {
        var then = CertificateFixture.certificate(1);
        var one = accepted(new Certificate(
                then.id(),
                1,
                then.patternHash(),
                new CertifiedModel("small", "openai", "an-older-model"),
                then.current(),
                then.suite(),
                new PassRule(0.1, 30),
                "owner",
                NOW,
                null,
                null,
                null,
                null));

        assertThat(objection(one))
                .hasValue("no longer holds: The model 'small' was openai/an-older-model and is now openai/"
                        + CertificateFixture.SMALL.model() + ".");
    }

    private Optional<String> objection(Certificate one) {
        return routes.objection(one.id().value(), List.of("big", "small"));
    }

    private Certificate accepted(Certificate one) {
        kept(one);
        judged(one, CertificateVerdict.PASSED);
        certificates.signed(one.id(), new Signature(Decision.ACCEPTED, "risk", "", NOW));
        return one;
    }

    private Certificate kept(Certificate one) {
        certificates.insert(one);
        return one;
    }

    private void judged(Certificate one, CertificateVerdict verdict) {
        var judgement = one.rule().judge(List.of());
        certificates.judged(
                one.id(),
                new dev.holdfast.certificate.figures.Judgement(
                        verdict, "It did not do.", judgement.tiers(), judgement.candidate(), judgement.current()),
                NOW);
    }
}
