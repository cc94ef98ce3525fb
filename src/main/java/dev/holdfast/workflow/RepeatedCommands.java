package dev.holdfast.workflow;

import io.camunda.client.api.worker.BackoffSupplier;
import io.camunda.client.jobhandling.CamundaClientExecutorService;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.CommandWrapper;
import io.camunda.client.jobhandling.DefaultCommandExceptionHandlingStrategy;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/**
 * Gives the answer to a job again, with a growing wait, while the broker pushes back or is away. The client means to,
 * but 8.8 does not recognise the failure: it comes wrapped. A lost answer would have the job done again once its time is
 * over.
 */
@Component
class RepeatedCommands implements CommandExceptionHandlingStrategy {

    private final CommandExceptionHandlingStrategy client;

    RepeatedCommands(BackoffSupplier backoff, CamundaClientExecutorService executor) {
        this.client = new DefaultCommandExceptionHandlingStrategy(backoff, executor.get());
    }

    @Override
    public void handleCommandError(CommandWrapper command, Throwable failure) {
        var cause = failure.getCause();
        client.handleCommandError(command, failure instanceof CompletionException && cause != null ? cause : failure);
    }
}
