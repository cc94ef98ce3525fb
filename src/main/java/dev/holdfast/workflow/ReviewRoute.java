package dev.holdfast.workflow;

/** Who must look at a reply before it is sent. Decided by the table {@code reviewRoute}. */
public enum ReviewRoute {
    /** Nobody: only for tier LOW with a clean verdict, and not drawn for the sample. */
    SEND,
    SINGLE_REVIEW,
    /** Two different people, one after the other. */
    DUAL_REVIEW,
    LEGAL_REVIEW,
    /** No draft is used; a person writes the reply. */
    HUMAN_ONLY
}
