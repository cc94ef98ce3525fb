package dev.holdfast.model.ledger;

/** How a call stands or has ended. */
public enum Outcome {
    /** Under way. */
    CALLING,
    ANSWERED,
    /** It was not made: another call had the same prompt, and its answer was taken. */
    SHARED,
    /** The model or a filter declined, or its answer was cut off. */
    REFUSED,
    /** Nothing came back that is an answer. */
    FAILED,
    /** It was not made, since it could have cost more than it may. */
    OVER_BUDGET,
    /** Whoever called is gone; it may have been paid, and nobody knows. It counts with all it could have cost. */
    UNKNOWN;

    /** Whether the same work gets this again. */
    boolean isFinal() {
        return this == ANSWERED || this == SHARED || this == REFUSED;
    }
}
