package dev.holdfast.workflow;

import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.value.JobWorkerValue;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.BackoffSupplier;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.client.exception.BpmnError;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.JobExceptionHandlingStrategy;
import io.camunda.client.jobhandling.JobWorkerManager;
import io.camunda.client.jobhandling.parameter.ParameterResolverStrategy;
import io.camunda.client.jobhandling.result.ResultProcessorStrategy;
import io.camunda.client.metrics.MetricsRecorder;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Opens the workers so that each job they run is measured, traced and named in its log lines. The client's own metrics
 * count how jobs begin and end; how long one takes, and for which case, only who stands around the handler can tell.
 */
@Component
class ObservedJobs extends JobWorkerManager {

    private final ObservationRegistry observations;
    private final ObjectProvider<TraceOfCase> traces;

    ObservedJobs(
            CommandExceptionHandlingStrategy commands,
            MetricsRecorder metrics,
            ParameterResolverStrategy parameters,
            ResultProcessorStrategy results,
            BackoffSupplier backoff,
            JobExceptionHandlingStrategy failures,
            ObservationRegistry observations,
            ObjectProvider<TraceOfCase> traces) {
        super(commands, metrics, parameters, results, backoff, (failure, context) -> {
            if (observations.getCurrentObservation() != null
                    && observations.getCurrentObservation().getContext() instanceof JobContext job) {
                job.endedBy(failure instanceof BpmnError ? JobContext.Outcome.BPMN_ERROR : JobContext.Outcome.FAILED);
            }
            failures.handleException(failure, context);
        });
        this.observations = observations;
        this.traces = traces;
    }

    @Override
    public JobWorker openWorker(CamundaClient client, JobWorkerValue worker, JobHandler handler) {
        return super.openWorker(client, worker, (commands, job) -> observe(handler, commands, job));
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
