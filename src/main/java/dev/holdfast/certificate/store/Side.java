package dev.holdfast.certificate.store;

/** Which of the two models. */
public enum Side {
    CANDIDATE,
    CURRENT
}
