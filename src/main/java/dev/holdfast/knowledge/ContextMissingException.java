package dev.holdfast.knowledge;

/** A context pack was asked for that this store does not hold. */
public class ContextMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContextMissingException(ContextId id) {
        super("There is no context pack " + id + "; the step \"Gather context\" of its case has not been completed.");
    }
}
