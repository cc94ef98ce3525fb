package dev.holdfast.certificate;

import static dev.holdfast.certificate.CertificateFixture.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.certificate.CertificateFile.TriedCase;
import dev.holdfast.certificate.figures.CasePair;
import dev.holdfast.certificate.figures.Outcome.Kind;
import dev.holdfast.certificate.store.Certificate;
import dev.holdfast.certificate.store.Side;
import dev.holdfast.certificate.suite.SuiteCase;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CertificateMarkdownTest {

    @Test
    void a_table_by_tier_and_the_cases_that_differ_are_written() {
        var page = page("low-1");

        assertThat(page)
                .contains("passed")
                .contains("small in place of big for draft-reply")
                .contains("| LOW | passed | 10 of 10 (100.0 %)", "9 of 10 (90.0 %)")
                .contains("| HIGH | passed | 10 of 10 (100.0 %)")
                .contains("| case | small | big |", "| low-1 | clean | ")
                .doesNotContain("| low-2 |", "both models came to the same");
    }

    @Test
    void where_no_case_differs_there_is_a_sentence_and_no_empty_table() {
        assertThat(page("none"))
                .contains("In every case both models came to the same.")
                .doesNotContain("| case |");
    }

    private static String page(String differing) {
        var ordered = CertificateFixture.certificate(10);
        var cases = ordered.suite().cases().stream()
                .map(one -> tried(one, one.name().equals(differing)))
                .toList();
        var pairs = cases.stream()
                .map(one -> new CasePair(
                        one.suiteCase().tier(),
                        Objects.requireNonNull(one.candidate()).outcome(),
                        Objects.requireNonNull(one.current()).outcome()))
                .toList();
        var judged = new Certificate(
                ordered.id(),
                ordered.patternVersion(),
                ordered.patternHash(),
                ordered.candidate(),
                ordered.current(),
                ordered.suite(),
                ordered.rule(),
                ordered.orderedBy(),
                ordered.orderedAt(),
                ordered.rule().judge(pairs),
                Instant.parse("2026-06-03T09:00:00Z"),
                null,
                null);
        return CertificateMarkdown.of(CertificateFile.of(judged, cases, null));
    }

    private static TriedCase tried(SuiteCase one, boolean differs) {
        return new TriedCase(
                one,
                result(one.name(), Side.CANDIDATE, Kind.CLEAN, "It costs 10 euros."),
                result(one.name(), Side.CURRENT, differs ? Kind.DOUBTFUL : Kind.CLEAN, "It costs 10 euros."));
    }
}
