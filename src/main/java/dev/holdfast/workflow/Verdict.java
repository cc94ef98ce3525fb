package dev.holdfast.workflow;

/** What the checks say about a draft as a whole, and about one finding. The order is from best to worst. */
public enum Verdict {
    CLEAN,
    /** A reviewer must look at what is named in the findings. */
    DOUBTFUL,
    /** Not to be sent as it stands. */
    UNACCEPTABLE
}
