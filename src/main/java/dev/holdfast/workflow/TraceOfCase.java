package dev.holdfast.workflow;

import java.util.Optional;

/** Finds the trace that the message of a case began, so that each later step of the case joins it. */
public interface TraceOfCase {

    /**
     * The position in the trace at which the message was taken in, as the W3C's header {@code traceparent} writes it.
     * Nothing where that is not known; never throws, since no step may fail for its trace.
     */
    Optional<String> traceparent(CaseId caseId);
}
