package dev.holdfast.workflow.engine;

import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.JobContext;
import dev.holdfast.workflow.LogContext;
import dev.holdfast.workflow.TraceOfCase;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.exception.BpmnError;
import io.camunda.client.jobhandling.JobExceptionHandlingStrategy;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stands around each job, so that it is measured, traced and named in its log lines. The client's own metrics count how
 * jobs begin and end; how long one takes, and for which case, only who stands around the handler can tell.
 */
@Component
class ObservedJobs {

    private final ObservationRegistry observations;
    private final ObjectProvider<TraceOfCase> traces;

    ObservedJobs(ObservationRegistry observations, ObjectProvider<TraceOfCase> traces) {
        this.observations = observations;
        this.traces = traces;
    }

    /** The same, noting that the job that is observed on this thread did not complete. */
    JobExceptionHandlingStrategy noting(JobExceptionHandlingStrategy failures) {
        return (failure, context) -> {
            var current = observations.getCurrentObservation();
            if (current != null && current.getContext() instanceof JobContext job) {
                job.endedBy(failure instanceof BpmnError ? JobContext.Outcome.BPMN_ERROR : JobContext.Outcome.FAILED);
            }
            failures.handleException(failure, context);
        };
    }

    void observe(JobHandler handler, JobClient commands, ActivatedJob job) throws Exception {
        var caseId = caseOf(job);
        var context = new JobContext(
                job,
                caseId,
                caseId.flatMap(id -> traces.getIfAvailable(() -> none -> Optional.empty())
                                .traceparent(id))
                        .orElse(""));
        var observation = Observation.createNotStarted("holdfast.job", () -> context, observations)
                .contextualName(job.getType())
                .lowCardinalityKeyValue("type", job.getType())
                .highCardinalityKeyValue("process.instance", Long.toString(job.getProcessInstanceKey()))
                .highCardinalityKeyValue("element", job.getElementId());
        caseId.ifPresent(id -> observation.highCardinalityKeyValue("case.id", id.value()));
        observation.start();
        try (var scope = observation.openScope();
                var lines = LogContext.of(context)) {
            handler.handle(commands, job);
        } finally {
            observation.lowCardinalityKeyValue("outcome", context.outcome().code());
            observation.stop();
        }
    }

    /** Every process of cases has a variable {@code caseId}; one that has not is traced by itself. */
    private static Optional<CaseId> caseOf(ActivatedJob job) {
        return job.getVariablesAsMap().get("caseId") instanceof String value ? CaseId.of(value) : Optional.empty();
    }
}
