package dev.holdfast.casework;

import dev.holdfast.workflow.CaseId;

/** A case was asked for that this store does not hold. */
public class CaseMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseMissingException(CaseId id) {
        super("There is no case " + id
                + " in this store. Check the number on the page \"Cases\"; if another application"
                + " works for the same Camunda, both need the same database.");
    }
}
