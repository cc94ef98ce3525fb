package dev.holdfast.certificate;

import dev.holdfast.certificate.CertificateFile.Tier;
import dev.holdfast.certificate.CertificateFile.TriedCase;
import dev.holdfast.certificate.figures.Effort;
import dev.holdfast.certificate.store.CaseResult;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A judged certificate as a page of Markdown. */
final class CertificateMarkdown {

    private CertificateMarkdown() {}

    static String of(CertificateFile file) {
        var judgement = Objects.requireNonNull(file.judgement());
        return """
                # Swap certificate %s: %s

                %s in place of %s for %s v%d, %d cases. %s

                | tier | verdict | %s clean | 95 %% | %s clean | 95 %% | difference | 95 %% | unacceptable | left out |
                |---|---|---|---|---|---|---|---|---|---|
                %s

                | model | answered | euros | tokens in | tokens out | median | 95 in 100 |
                |---|---|---|---|---|---|---|
                %s
                %s

                %s
                """.formatted(
                        file.certificateId(),
                        judgement.verdict().label(),
                        file.candidate().name(),
                        file.current().name(),
                        file.pattern(),
                        file.patternVersion(),
                        file.casesAll(),
                        judgement.why(),
                        file.candidate().name(),
                        file.current().name(),
                        file.tiers().stream().map(CertificateMarkdown::row).collect(Collectors.joining("\n")),
                        row(file.candidate().name(), judgement.candidate()),
                        row(file.current().name(), judgement.current()),
                        differences(file));
    }

    private static String differences(CertificateFile file) {
        var rows = file.cases().stream()
                .filter(tried -> !ending(tried.candidate()).equals(ending(tried.current())))
                .map(CertificateMarkdown::row)
                .toList();
        return rows.isEmpty()
                ? "In every case both models came to the same."
                : """
                The cases in which the models came to something else:

                | case | %s | %s |
                |---|---|---|
                %s""".formatted(file.candidate().name(), file.current().name(), String.join("\n", rows));
    }

    private static String row(Tier tier) {
        var figures = tier.figures();
        return "| %s | %s | %s | %s | %s | %s | %s | %s | %d / %d | %d |"
                .formatted(
                        figures.tier(),
                        figures.verdict().label(),
                        CertificateWords.share(figures.pairs().candidate()),
                        CertificateWords.percent(tier.candidateInterval()),
                        CertificateWords.share(figures.pairs().current()),
                        CertificateWords.percent(tier.currentInterval()),
                        CertificateWords.points(tier.difference()),
                        CertificateWords.points(tier.differenceInterval()),
                        figures.candidateUnacceptable(),
                        figures.currentUnacceptable(),
                        figures.leftOut());
    }

    private static String row(String model, Effort effort) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.6f | %d | %d | %s | %s |",
                model,
                effort.answered(),
                effort.costMicros() / 1_000_000.0,
                effort.tokensIn(),
                effort.tokensOut(),
                millis(effort.medianMillis()),
                millis(effort.p95Millis()));
    }

    private static String row(TriedCase tried) {
        return "| " + tried.suiteCase().name() + " | " + ending(tried.candidate()) + " | " + ending(tried.current())
                + " |";
    }

    private static String ending(@Nullable CaseResult result) {
        return result == null ? "not run" : result.outcome().kind().label();
    }

    private static String millis(@Nullable Long millis) {
        return millis == null ? "–" : millis + " ms";
    }
}
