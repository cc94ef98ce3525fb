package dev.holdfast.workflow.engine;

import dev.holdfast.workflow.Outage;
import dev.holdfast.workflow.StepStoppedException;
import dev.holdfast.workflow.WorkflowSettings;
import io.camunda.client.exception.CamundaError;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.CommandWrapper;
import io.camunda.client.jobhandling.DefaultJobExceptionHandlingStrategy;
import io.camunda.client.jobhandling.JobExceptionHandlingStrategy;
import io.camunda.client.metrics.MetricsRecorder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives a job that failed unexpectedly back to the engine with a growing wait. The client's own way is to retry at once,
 * which uses up all retries within a second. A job that fails because another system is away keeps its tries: it is not
 * the job's fault, and an outage of an hour must not leave an incident for each case.
 */
@Component
class RetryWithBackOff implements JobExceptionHandlingStrategy {

    private static final Logger log = LoggerFactory.getLogger(RetryWithBackOff.class);

    private static final int REMEMBERED = 10_000;

    /** The client's metric of jobs, as its own strategy counts them. */
    private static final String INVOCATIONS = "camunda.job.invocations";

    private final CommandExceptionHandlingStrategy commands;
    private final MetricsRecorder metrics;
    private final JobExceptionHandlingStrategy bpmnErrors;
    private final WorkflowSettings settings;

    /** By job; the oldest are forgotten, and all of them with a restart, after which the waits begin anew. */
    private final Map<Long, Integer> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    RetryWithBackOff(CommandExceptionHandlingStrategy commands, MetricsRecorder metrics, WorkflowSettings settings) {
        this.commands = commands;
        this.metrics = metrics;
        this.bpmnErrors = new DefaultJobExceptionHandlingStrategy(commands, metrics);
        this.settings = settings;
    }

    @Override
    public void handleException(Exception failure, ExceptionHandlingContext context) throws Exception {
        if (failure instanceof CamundaError) {
            bpmnErrors.handleException(failure, context);
            return;
        }
        var job = context.job();
        var wait = backOff(countFailure(job.getKey()));
        var isOutage = Outage.isBehind(failure);
        int triesLeft =
                isOutage ? job.getRetries() : failure instanceof StepStoppedException ? 0 : job.getRetries() - 1;
        if (triesLeft > 0) {
            log.warn(
                    "Job {} of element {} failed; {} tries are left, the next in {} s{}",
                    job.getType(),
                    job.getElementId(),
                    triesLeft,
                    wait.toSeconds(),
                    isOutage ? ", since another system is away: " + failure.getMessage() : "",
                    isOutage ? null : failure);
        } else {
            log.error("Job {} of element {} has stopped at an incident", job.getType(), job.getElementId(), failure);
        }
        giveBack(context, triesLeft, wait, inWords(job.getType(), failure));
    }

    /** The client's own way would put a stack trace, with every cause's text, into the incident that people read. */
    private void giveBack(ExceptionHandlingContext context, int triesLeft, Duration wait, String why) {
        var job = context.job();
        var command = context.jobClient()
                .newFailCommand(job.getKey())
                .retries(triesLeft)
                .retryBackoff(wait)
                .errorMessage(why);
        new CommandWrapper(
                        command,
                        job,
                        commands,
                        metrics,
                        context.jobWorkerValue().getMaxRetries())
                .executeAsyncWithMetrics(INVOCATIONS, "failed", job.getType());
    }

    /** The engine tells how many tries are left, not how many there were. */
    private int countFailure(long jobKey) {
        synchronized (failures) {
            return failures.merge(jobKey, 1, Integer::sum);
        }
    }

    /** Twice as long after each further failure. */
    Duration backOff(int failedTries) {
        var wait = settings.retryBackoff().multipliedBy(1L << Math.min(failedTries - 1, 20));
        return wait.compareTo(settings.retryBackoffLimit()) > 0 ? settings.retryBackoffLimit() : wait;
    }

    /** The sentence that people read in Operate. */
    private static String inWords(String jobType, Exception failure) {
        var message = failure.getMessage();
        return jobType + ": " + (message == null ? failure.getClass().getSimpleName() : message);
    }
}
