package dev.holdfast.certificate.figures;

import dev.holdfast.workflow.RiskTier;

/** One case, and what both models made of it. */
public record CasePair(RiskTier tier, Outcome candidate, Outcome current) {

    boolean isComparable() {
        return candidate.canBeComparedWith(current);
    }
}
