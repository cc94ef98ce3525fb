package dev.holdfast.workflow;

import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;

/** Something done for a case on a thread of its own: its span joins the trace that the case's message began. */
class CaseContext extends ReceiverContext<String> {

    private static final String HEADER = "traceparent";

    /** @param traceparent where in the trace; empty begins a new one */
    CaseContext(String traceparent) {
        super((carrier, header) -> HEADER.equals(header) && !carrier.isEmpty() ? carrier : null, Kind.CONSUMER);
        setCarrier(traceparent);
    }
}
