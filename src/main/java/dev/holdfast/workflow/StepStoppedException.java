package dev.holdfast.workflow;

/**
 * A step cannot go on until a person has done something. Its job is not tried again: it becomes an incident at once,
 * instead of after all its tries, which take minutes.
 */
public class StepStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what has stopped and what to do about it, as it is read in Operate; no personal data */
    public StepStoppedException(String message) {
        super(message);
    }
}
