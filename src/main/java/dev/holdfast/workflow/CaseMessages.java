package dev.holdfast.workflow;

/** Starts and ends the processes of cases, each by a message that the engine takes at most once. */
public interface CaseMessages {

    /**
     * Hands a case to the engine. Handing over the same case again has no effect: the message carries the case as its
     * id and as its correlation key, and the engine refuses the id while it remembers the message.
     *
     * @param processId the process that the case belongs to; its diagram says which message starts it
     * @throws DiagramMissingException if no diagram has this process with a message start event
     * @throws EngineUnavailableException if the engine did not take it; nothing is started then
     */
    void start(CaseId caseId, String processId);

    /**
     * Ends a case's process wherever it is. A case whose process has ended already stays as it is.
     *
     * @throws EngineUnavailableException if the engine did not take it
     */
    void withdraw(CaseId caseId);
}
