package dev.holdfast.certificate;

import dev.holdfast.certificate.figures.Interval;
import dev.holdfast.certificate.figures.Judgement;
import dev.holdfast.certificate.figures.Share;
import dev.holdfast.certificate.figures.TierFigures;
import dev.holdfast.certificate.store.Certificate;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures of certificates in words and digits, the same on pages, in the form and in files. */
public final class CertificateWords {

    private CertificateWords() {}

    static String summary(Certificate certificate, Judgement judgement) {
        return "%s in place of %s for the pattern %s v%d, %d cases. %s%n%s%nOrdered by %s; another person signs."
                .formatted(
                        certificate.candidate().name(),
                        certificate.current().name(),
                        certificate.suite().patternId(),
                        certificate.patternVersion(),
                        certificate.suite().cases().size(),
                        judgement.why(),
                        judgement.tiers().stream().map(CertificateWords::line).collect(Collectors.joining("\n")),
                        certificate.orderedBy());
    }

    private static String line(TierFigures tier) {
        return "%s: %s against %s, difference %s (%s). %s"
                .formatted(
                        tier.tier(),
                        share(tier.pairs().candidate()),
                        share(tier.pairs().current()),
                        points(tier.pairs().difference()),
                        points(tier.pairs().differenceInterval()),
                        tier.why());
    }

    /** Such as {@code 58 of 60 (96.7 %)}. */
    public static String share(Share share) {
        return share.some() + " of " + share.all() + (share.all() == 0 ? "" : " (" + percent(share.value()) + ")");
    }

    /** Such as {@code 96.7 %}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /** Such as {@code 88.6 to 99.1 %}. */
    public static String percent(Interval interval) {
        return String.format(Locale.ROOT, "%.1f to %.1f %%", interval.low() * 100, interval.high() * 100);
    }

    /** A difference of shares, such as {@code -3.3 points}. */
    public static String points(double difference) {
        return String.format(Locale.ROOT, "%+.1f points", difference * 100);
    }

    /** Such as {@code -11.4 to +3.2}. */
    public static String points(Interval interval) {
        return String.format(Locale.ROOT, "%+.1f to %+.1f", interval.low() * 100, interval.high() * 100);
    }
}
