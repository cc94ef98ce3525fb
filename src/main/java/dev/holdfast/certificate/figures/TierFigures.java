package dev.holdfast.certificate.figures;

import dev.holdfast.workflow.RiskTier;

/**
 * Both models on the cases of one tier.
 *
 * @param pairs the cases that can be compared
 * @param leftOut the cases that cannot, since a limit or a silent current model stood in the way
 * @param candidateUnacceptable the candidate's drafts that must never go out, among the compared cases
 * @param why the verdict in a sentence
 */
public record TierFigures(
        RiskTier tier,
        Pairs pairs,
        int leftOut,
        int candidateUnacceptable,
        int currentUnacceptable,
        Effort candidate,
        Effort current,
        CertificateVerdict verdict,
        String why) {}
