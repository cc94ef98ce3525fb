package dev.holdfast.workflow;

import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;

/** Camunda did not answer, or asked to be left alone for a while. What was wanted may be tried again. */
public class EngineUnavailableException extends OutageException {

    private static final long serialVersionUID = 1L;

    /** @param why what the engine did not do, in words that operations understand */
    public EngineUnavailableException(String why) {
        super("Camunda did not take it: " + why);
    }

    public EngineUnavailableException(String whatWasTried, Throwable cause) {
        super(whatItDid(cause) + ": " + whatWasTried + " (" + cause.getMessage() + ")", cause);
    }

    private static String whatItDid(Throwable cause) {
        return cause instanceof ClientStatusException answer && answer.getStatusCode() == Status.Code.RESOURCE_EXHAUSTED
                ? "Camunda has too much to do and pushed back"
                : "Camunda did not answer";
    }
}
