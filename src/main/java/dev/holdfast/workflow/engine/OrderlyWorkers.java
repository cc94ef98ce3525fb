package dev.holdfast.workflow.engine;

import dev.holdfast.workflow.JobsAtOnce;
import dev.holdfast.workflow.WorkflowSettings;
import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.value.JobWorkerValue;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.BackoffSupplier;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.JobExceptionHandlingStrategy;
import io.camunda.client.jobhandling.JobWorkerManager;
import io.camunda.client.jobhandling.parameter.ParameterResolverStrategy;
import io.camunda.client.jobhandling.result.ResultProcessorStrategy;
import io.camunda.client.metrics.MetricsRecorder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Opens the workers, and ends them in good order: what has begun is finished where that is quick, everything else goes
 * back to the engine at once, with all its tries. Left to itself, the client would interrupt what runs and keep the
 * rest until the engine's own time runs out, minutes later. Primary, since the client brings a manager of its own in any
 * case, and would take that one.
 */
@Component
@Primary
class OrderlyWorkers extends JobWorkerManager implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OrderlyWorkers.class);
    private static final String CASE = "caseId";
    private static final String HANDED_BACK = "The application is shutting down; the step begins again elsewhere.";

    private final Map<Long, Held> running = new ConcurrentHashMap<>();
    private final ObjectProvider<CamundaClient> client;
    private final List<JobsAtOnce> atOnce;
    private final JobTimes times;
    private final ObservedJobs observed;
    private final Duration grace;
    private volatile boolean stopping;
    private volatile boolean started;

    OrderlyWorkers(
            CommandExceptionHandlingStrategy commandErrors,
            MetricsRecorder metrics,
            ParameterResolverStrategy parameters,
            ResultProcessorStrategy results,
            BackoffSupplier backoff,
            JobExceptionHandlingStrategy jobErrors,
            ObjectProvider<CamundaClient> client,
            List<JobsAtOnce> atOnce,
            JobTimes times,
            ObservedJobs observed,
            WorkflowSettings settings) {
        super(commandErrors, metrics, parameters, results, backoff, observed.noting(jobErrors));
        this.observed = observed;
        this.client = client;
        this.atOnce = List.copyOf(atOnce);
        this.times = times;
        this.grace = settings.stopWithin();
    }

    @Override
    public JobWorker openWorker(CamundaClient client, JobWorkerValue worker, JobHandler handler) {
        var timeout = Objects.requireNonNullElse(
                worker.getTimeout(), client.getConfiguration().getDefaultJobTimeout());
        worker.setTimeout(timeout);
        atOnce.stream()
                .filter(more -> more.jobType().equals(worker.getType()))
                .forEach(more -> worker.setMaxJobsActive(Math.max(
                        more.atLeast(), Objects.requireNonNullElse(worker.getMaxJobsActive(), more.atLeast()))));
        alsoFetchTheCase(worker);
        return super.openWorker(client, worker, (jobs, job) -> handleOrHandBack(jobs, job, timeout, handler));
    }

    /** Which case it is for is known of every job, also where its worker asks for a draft's id alone. */
    private static void alsoFetchTheCase(JobWorkerValue worker) {
        var asked = worker.getFetchVariables();
        if (asked != null && !asked.isEmpty() && !asked.contains(CASE)) {
            worker.setFetchVariables(
                    Stream.concat(asked.stream(), Stream.of(CASE)).toList());
        }
    }

    private void handleOrHandBack(JobClient jobs, ActivatedJob job, Duration timeout, JobHandler handler)
            throws Exception {
        if (stopping) {
            handBack(new Held(jobs, job));
            return;
        }
        running.put(job.getKey(), new Held(jobs, job));
        try (var time = times.of(job, timeout)) {
            observed.observe(handler, jobs, job);
        } finally {
            running.remove(job.getKey());
        }
    }

    @Override
    public void start() {
        stopping = false;
        started = true;
    }

    /** Runs before anything that the workers need is taken away from them. */
    @Override
    public void stop() {
        stopping = true;
        started = false;
        closeAllOpenWorkers();
        awaitRunning();
        running.values().forEach(OrderlyWorkers::handBack);
        awaitCommands();
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    private void awaitRunning() {
        long began = System.nanoTime();
        while (!running.isEmpty() && System.nanoTime() - began < grace.toNanos()) {
            pause();
        }
        if (!running.isEmpty()) {
            log.warn("{} jobs are not done within {} s; they are handed back", running.size(), grace.toSeconds());
        }
    }

    /** Commands leave in order on one connection, so when this is answered those before it have arrived. */
    private void awaitCommands() {
        try {
            client.getObject()
                    .newTopologyRequest()
                    .requestTimeout(Duration.ofSeconds(2))
                    .send()
                    .join();
        } catch (ClientException engineAway) {
            log.warn("Camunda does not answer; it hands out what is open here when its own time runs out");
        }
    }

    private static void handBack(Held held) {
        held.jobs()
                .newFailCommand(held.job())
                .retries(held.job().getRetries())
                .errorMessage(HANDED_BACK)
                .send()
                .exceptionally(engineAway -> {
                    log.debug("Job {} could not be handed back", held.job().getKey(), engineAway);
                    return null;
                });
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private record Held(JobClient jobs, ActivatedJob job) {}
}
