package dev.holdfast.casework;

/** Where a case stands, in the words of the contact centre. */
public enum CaseStatus {
    /** Received, or on its way through the diagram. */
    IN_PROGRESS("In progress"),
    /** Waiting for a person in Tasklist. */
    IN_REVIEW("In review"),
    /** The reply is with the customer. */
    SENT("Sent"),
    /** The agent who asked has the answer, or knows that there is none. */
    ANSWERED("Answered"),
    /** Ended without a reply or an answer: it was withdrawn. */
    CLOSED("Closed"),
    /** Stopped at an incident that operations have to resolve. */
    FAILED("Stopped at an incident");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    /** The name that people see. */
    public String label() {
        return label;
    }

    /** Whether nothing more will happen to a case with this status. */
    public boolean isFinal() {
        return this == SENT || this == ANSWERED || this == CLOSED;
    }
}
