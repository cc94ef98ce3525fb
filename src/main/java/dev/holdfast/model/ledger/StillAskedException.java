package dev.holdfast.model.ledger;

import dev.holdfast.workflow.OutageException;

/** Another worker asks a model for the same piece of work; its answer is to be taken when it is there. */
public final class StillAskedException extends OutageException {

    private static final long serialVersionUID = 1L;

    StillAskedException(String work) {
        super("Another worker is still asking a model for " + work);
    }
}
