package dev.holdfast.certificate;

import dev.holdfast.certificate.figures.Interval;
import dev.holdfast.certificate.figures.Judgement;
import dev.holdfast.certificate.figures.TierFigures;
import dev.holdfast.certificate.store.CaseResult;
import dev.holdfast.certificate.store.Certificate;
import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.certificate.store.CertifiedModel;
import dev.holdfast.certificate.store.Signature;
import dev.holdfast.certificate.store.Withdrawal;
import dev.holdfast.certificate.suite.SuiteCase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole certificate, as programs and files get it.
 *
 * @param state how far it has come
 * @param casesRun how many of the cases both models have done
 * @param tiers the figures with their intervals; empty until it is judged
 * @param cases each case with what both models made of it
 * @param changed what is no longer as it was when it was ordered, in a sentence; null if nothing
 */
public record CertificateFile(
        CertificateId certificateId,
        CertificateState state,
        String pattern,
        int patternVersion,
        String patternHash,
        CertifiedModel candidate,
        CertifiedModel current,
        String suite,
        String suiteHash,
        double margin,
        int leastCases,
        String orderedBy,
        Instant orderedAt,
        int casesRun,
        int casesAll,
        @Nullable Judgement judgement,
        @Nullable Instant judgedAt,
        List<Tier> tiers,
        @Nullable Signature signature,
        @Nullable Withdrawal withdrawal,
        @Nullable String changed,
        List<TriedCase> cases) {

    public CertificateFile {
        tiers = List.copyOf(tiers);
        cases = List.copyOf(cases);
    }

    /** Intervals hold with a confidence of 95 in 100; shares and differences are between -1 and 1. */
    public record Tier(
            TierFigures figures,
            double candidateShare,
            Interval candidateInterval,
            double currentShare,
            Interval currentInterval,
            double difference,
            Interval differenceInterval) {

        static Tier of(TierFigures figures) {
            var pairs = figures.pairs();
            return new Tier(
                    figures,
                    pairs.candidate().value(),
                    pairs.candidate().interval(),
                    pairs.current().value(),
                    pairs.current().interval(),
                    pairs.difference(),
                    pairs.differenceInterval());
        }
    }

    /** One case; a result is null until its model has done it. */
    public record TriedCase(
            SuiteCase suiteCase,
            @Nullable CaseResult candidate,
            @Nullable CaseResult current) {}

    static CertificateFile of(Certificate one, List<TriedCase> cases, @Nullable String changed) {
        var judgement = one.judgement();
        return new CertificateFile(
                one.id(),
                CertificateState.of(one),
                one.suite().patternId(),
                one.patternVersion(),
                one.patternHash(),
                one.candidate(),
                one.current(),
                one.suite().title(),
                one.suite().hash(),
                one.rule().margin(),
                one.rule().leastCases(),
                one.orderedBy(),
                one.orderedAt(),
                (int) cases.stream()
                        .filter(tried -> tried.candidate() != null && tried.current() != null)
                        .count(),
                cases.size(),
                judgement,
                one.judgedAt(),
                judgement == null
                        ? List.of()
                        : judgement.tiers().stream().map(Tier::of).toList(),
                one.signature(),
                one.withdrawal(),
                changed,
                cases);
    }
}
