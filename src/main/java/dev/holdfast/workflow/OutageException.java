package dev.holdfast.workflow;

/**
 * Another system is away, late or pushes back, and asking later will help. A job that fails with this keeps all its
 * tries, so that an outage of whatever length makes no incident.
 */
public abstract class OutageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected OutageException(String why) {
        super(why);
    }

    protected OutageException(String why, Throwable cause) {
        super(why, cause);
    }
}
