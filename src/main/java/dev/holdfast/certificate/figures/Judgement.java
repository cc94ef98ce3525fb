package dev.holdfast.certificate.figures;

import java.util.List;

/**
 * What a whole suite says.
 *
 * @param tiers in the order of their risk
 * @param why the verdict in a sentence
 */
public record Judgement(
        CertificateVerdict verdict, String why, List<TierFigures> tiers, Effort candidate, Effort current) {

    public Judgement {
        tiers = List.copyOf(tiers);
    }
}
