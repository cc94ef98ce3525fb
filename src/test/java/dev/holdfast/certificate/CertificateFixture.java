package dev.holdfast.certificate;

import dev.holdfast.certificate.figures.Outcome;
import dev.holdfast.certificate.figures.PassRule;
import dev.holdfast.certificate.store.CaseResult;
import dev.holdfast.certificate.store.Certificate;
import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.certificate.store.CertifiedModel;
import dev.holdfast.certificate.store.Side;
import dev.holdfast.certificate.suite.Suite;
import dev.holdfast.certificate.suite.SuiteCase;
import dev.holdfast.pattern.TestPatterns;
import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.RiskTier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A certificate of the models of {@code TestCalls}: big as it is now, and small in its place. */
public final class CertificateFixture {

    public static final CertifiedModel SMALL = new CertifiedModel("small", "openai", "small-model");
    public static final CertifiedModel BIG = new CertifiedModel("big", "openai", "small-model");

    private CertificateFixture() {}

    public static Certificate certificate(int casesATier) {
        var pattern = TestPatterns.shipped("draft-reply");
        return new Certificate(
                CertificateId.newOn(LocalDate.of(2026, 6, 3)),
                pattern.version(),
                pattern.hash(),
                SMALL,
                BIG,
                suite(casesATier),
                new PassRule(0.5, 10),
                "owner",
                Instant.parse("2026-06-03T08:00:00Z"),
                null,
                null,
                null,
                null);
    }

    private static Suite suite(int casesATier) {
        var cases = new ArrayList<SuiteCase>();
        for (var tier : PassRule.tiers()) {
            for (int i = 1; i <= casesATier; i++) {
                cases.add(suiteCase(tier, i));
            }
        }
        return new Suite("draft-reply", "Fees", "message", cases, "5u17e");
    }

    private static SuiteCase suiteCase(RiskTier tier, int number) {
        return new SuiteCase(
                tier.name().toLowerCase(java.util.Locale.ROOT) + "-" + number,
                tier,
                "fees_and_charges",
                "Fees",
                "What does card " + number + " cost, <b>[PERSON_1]</b>?",
                "en");
    }

    public static CaseResult result(String caseName, Side side, Outcome.Kind kind, String draft, Finding... findings) {
        return new CaseResult(
                caseName,
                side,
                new Outcome(kind, 1200, 300, 40, 12),
                kind == Outcome.Kind.NO_ANSWER ? "It was silent." : "",
                draft,
                List.of(findings),
                1);
    }
}
