package dev.holdfast.certificate.figures;

import dev.holdfast.workflow.RiskTier;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When a candidate may take the current model's place. In each tier: the share of drafts without a finding may be lower
 * than the current model's by less than the margin, which the whole 95 % interval of the difference has to show; and no
 * more drafts may be unacceptable. Over all: every tier has to pass, so that looking at three makes a wrong pass rarer,
 * not likelier.
 *
 * @param margin how much worse is still as good, between 0 and 1
 * @param leastCases fewer cases of a tier decide nothing
 */
public record PassRule(double margin, int leastCases) {

    private static final List<RiskTier> TIERS = List.of(RiskTier.LOW, RiskTier.MODERATE, RiskTier.HIGH);

    /** The tiers in which a model may write; in the fourth a person does. */
    public static List<RiskTier> tiers() {
        return TIERS;
    }

    public Judgement judge(List<CasePair> cases) {
        var tiers = TIERS.stream()
                .map(tier -> judge(
                        tier, cases.stream().filter(one -> one.tier() == tier).toList()))
                .toList();
        var verdict = overall(tiers);
        return new Judgement(
                verdict,
                inWords(verdict, tiers),
                tiers,
                effort(cases, CasePair::candidate),
                effort(cases, CasePair::current));
    }

    private TierFigures judge(RiskTier tier, List<CasePair> cases) {
        var compared = cases.stream().filter(CasePair::isComparable).toList();
        var pairs = new Pairs(
                count(compared, true, true),
                count(compared, true, false),
                count(compared, false, true),
                count(compared, false, false));
        int candidateBad = (int) compared.stream()
                .filter(one -> one.candidate().isUnacceptable())
                .count();
        int currentBad = (int)
                compared.stream().filter(one -> one.current().isUnacceptable()).count();
        var reason = reason(pairs, candidateBad, currentBad);
        return new TierFigures(
                tier,
                pairs,
                cases.size() - compared.size(),
                candidateBad,
                currentBad,
                effort(cases, CasePair::candidate),
                effort(cases, CasePair::current),
                reason.verdict(),
                reason.why());
    }

    private record Reason(CertificateVerdict verdict, String why) {}

    private Reason reason(Pairs pairs, int candidateBad, int currentBad) {
        var between = pairs.differenceInterval();
        if (pairs.all() < leastCases) {
            return new Reason(
                    CertificateVerdict.NOT_DECIDED,
                    "Only " + pairs.all() + " cases can be compared; at least " + leastCases + " are needed.");
        }
        if (candidateBad > currentBad) {
            return new Reason(
                    CertificateVerdict.FAILED,
                    "The candidate wrote " + candidateBad + " drafts that must never go out, the current model "
                            + currentBad + ".");
        }
        if (between.low() >= -margin) {
            return new Reason(
                    CertificateVerdict.PASSED,
                    between.low() > 0
                            ? "The candidate is better, by at least " + points(between.low()) + "."
                            : "At worst the candidate is " + points(-between.low()) + " worse, within the margin of "
                                    + points(margin) + ".");
        }
        return between.high() < 0
                ? new Reason(
                        CertificateVerdict.FAILED,
                        "The candidate is worse, by at least " + points(-between.high()) + " and up to "
                                + points(-between.low()) + ".")
                : new Reason(
                        CertificateVerdict.NOT_DECIDED,
                        "The candidate may be " + points(-between.low()) + " worse, which is more than the margin of "
                                + points(margin) + ", or as good; more cases would tell.");
    }

    private static CertificateVerdict overall(List<TierFigures> tiers) {
        if (tiers.stream().anyMatch(tier -> tier.verdict() == CertificateVerdict.FAILED)) {
            return CertificateVerdict.FAILED;
        }
        return tiers.stream().allMatch(tier -> tier.verdict() == CertificateVerdict.PASSED)
                ? CertificateVerdict.PASSED
                : CertificateVerdict.NOT_DECIDED;
    }

    private static String inWords(CertificateVerdict verdict, List<TierFigures> tiers) {
        if (verdict == CertificateVerdict.PASSED) {
            return "The candidate passed in every tier.";
        }
        return "The candidate " + (verdict == CertificateVerdict.FAILED ? "failed" : "is not decided") + " in tier "
                + tiers.stream()
                        .filter(tier -> tier.verdict() == verdict)
                        .map(tier -> tier.tier().name())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static int count(List<CasePair> cases, boolean candidatePasses, boolean currentPasses) {
        return (int) cases.stream()
                .filter(one -> one.candidate().isPassed() == candidatePasses)
                .filter(one -> one.current().isPassed() == currentPasses)
                .count();
    }

    private static Effort effort(List<CasePair> cases, Function<CasePair, Outcome> side) {
        return Effort.of(cases.stream().map(side).toList());
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%.1f points", Math.max(0, share) * 100);
    }
}
