package dev.holdfast.workflow;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Measures and traces what is done for a case outside of a job, and names the case in its log lines. */
@Component
public class CaseSpans {

    private final ObservationRegistry observations;
    private final TraceOfCase traces;

    public CaseSpans(ObservationRegistry observations, TraceOfCase traces) {
        this.observations = observations;
        this.traces = traces;
    }

    /** The same for what has one way to end well. */
    public void within(String name, CaseId caseId, Runnable action) {
        within(
                name,
                caseId,
                () -> {
                    action.run();
                    return "done";
                },
                Function.identity());
    }

    /**
     * Does it within a span that belongs to what this thread is doing or, where that is nothing, to the case's trace.
     *
     * @param name the metric's name, such as {@code holdfast.delivery}
     * @param outcome how it ended, as the metric's tag {@code outcome}; one of a few words
     */
    public <T> T within(String name, CaseId caseId, Supplier<T> action, Function<T, String> outcome) {
        var observation = Observation.createNotStarted(
                        name,
                        () -> isWithinAnother()
                                ? new Observation.Context()
                                : new CaseContext(traces.traceparent(caseId).orElse("")),
                        observations)
                .contextualName(name)
                .highCardinalityKeyValue("case.id", caseId.value())
                .start();
        var how = "failed";
        try (var scope = observation.openScope();
                var lines = LogContext.of(caseId)) {
            var result = action.get();
            how = outcome.apply(result);
            return result;
        } finally {
            observation.lowCardinalityKeyValue("outcome", how);
            observation.stop();
        }
    }

    /** A schedule that is not observed leaves an observation on its thread that stands for nothing. */
    private boolean isWithinAnother() {
        var current = observations.getCurrentObservation();
        return current != null && !current.isNoop();
    }
}
