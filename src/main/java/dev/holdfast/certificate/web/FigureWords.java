package dev.holdfast.certificate.web;

import dev.holdfast.certificate.CertificateState;
import dev.holdfast.certificate.CertificateWords;
import dev.holdfast.certificate.figures.Interval;
import dev.holdfast.certificate.figures.Share;
import dev.holdfast.certificate.store.Certificate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures of certificates for the pages. */
@Component("figureWords")
class FigureWords {

    private static final int WIDTH = 240;

    public CertificateState state(Certificate certificate) {
        return CertificateState.of(certificate);
    }

    public String share(Share share) {
        return CertificateWords.share(share);
    }

    public String percent(Interval interval) {
        return CertificateWords.percent(interval);
    }

    public String points(double difference) {
        return CertificateWords.points(difference);
    }

    public String points(Interval interval) {
        return CertificateWords.points(interval);
    }

    public String euros(long micros) {
        return String.format(Locale.ROOT, micros == 0 ? "%.0f" : "%.6f", micros / 1_000_000.0);
    }

    public String millis(@Nullable Long millis) {
        return millis == null ? "–" : millis + " ms";
    }

    /** Where a share between 0 and 1 stands in a drawing 240 wide. */
    public double x(double share) {
        return Math.round(share * WIDTH * 10) / 10.0;
    }
}
