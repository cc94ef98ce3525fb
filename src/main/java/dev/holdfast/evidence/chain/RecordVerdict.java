package dev.holdfast.evidence.chain;

/** What a look at the record says. */
public enum RecordVerdict {
    /** All is as it was recorded. */
    VERIFIED,
    /** The record, or what it is about, is not as it was. */
    CHANGED,
    /** The case runs; it is recorded when it ends. */
    NOT_YET,
    /** The case has ended without an entry: before there was a chain, or by a diagram that records none. */
    NOT_RECORDED
}
