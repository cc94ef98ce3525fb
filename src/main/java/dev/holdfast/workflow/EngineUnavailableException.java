package dev.holdfast.workflow;

/** Camunda did not answer. What was wanted has not happened, and may be tried again. */
public class EngineUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why what the engine did not do, in words that operations understand */
    public EngineUnavailableException(String why) {
        super("Camunda did not take it: " + why);
    }

    EngineUnavailableException(String whatWasTried, Throwable cause) {
        super("Camunda did not answer: " + whatWasTried + " (" + cause.getMessage() + ")", cause);
    }
}
