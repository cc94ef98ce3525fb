package dev.holdfast.workflow;

/** A case belongs to a process that no diagram has, or that no message starts; it waits until one does. */
public class DiagramMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param processId the process that no diagram in use has */
    public DiagramMissingException(CaseId caseId, String processId) {
        super("Case " + caseId + " waits for the process " + processId
                + ": no diagram has it with a message start event. Bring the diagram back, and the case starts.");
    }
}
