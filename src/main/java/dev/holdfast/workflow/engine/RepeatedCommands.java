package dev.holdfast.workflow.engine;

import io.camunda.client.api.worker.BackoffSupplier;
import io.camunda.client.jobhandling.CamundaClientExecutorService;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.CommandWrapper;
import io.grpc.Status;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives the answer to a job again, with a growing wait, while the broker pushes back or is away, until the job's time is
 * over. The client's own strategy means to, but in 8.8.14 it never does: its condition asks for a code to be retriable
 * and ignorable at once, and the failure comes wrapped. A lost answer would have the job done again a minute later.
 */
@Component
class RepeatedCommands implements CommandExceptionHandlingStrategy {

    private static final Logger log = LoggerFactory.getLogger(RepeatedCommands.class);
    private static final Set<Status.Code> PASSING = EnumSet.of(
            Status.Code.RESOURCE_EXHAUSTED,
            Status.Code.UNAVAILABLE,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.CANCELLED,
            Status.Code.ABORTED);

    private final BackoffSupplier backoff;
    private final ScheduledExecutorService executor;

    RepeatedCommands(BackoffSupplier backoff, CamundaClientExecutorService executor) {
        this.backoff = backoff;
        this.executor = executor.get();
    }

    @Override
    public void handleCommandError(CommandWrapper command, Throwable failure) {
        var code = Status.fromThrowable(failure).getCode();
        if (PASSING.contains(code) && command.hasMoreRetries()) {
            // Never the command itself: it holds the job with all its variables.
            log.debug("An answer to a job is given again, since Camunda answered {}", code);
            command.increaseBackoffUsing(backoff);
            command.scheduleExecutionUsing(executor);
        } else if (code == Status.Code.NOT_FOUND) {
            log.debug("Nothing left to do, the job is done or its case has ended");
        } else {
            log.warn(
                    "Camunda did not take the answer to a job ({}); it gives the job out again when its time is over",
                    code);
            log.debug("Not taken", failure);
        }
    }
}
