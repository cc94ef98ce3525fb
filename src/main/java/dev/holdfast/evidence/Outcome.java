package dev.holdfast.evidence;

/** How a case ended. */
public enum Outcome {
    /** A reply was handed to delivery. */
    REPLIED,
    /** The customer or an agent withdrew the case. */
    WITHDRAWN
}
