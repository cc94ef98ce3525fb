package dev.holdfast.workflow;

/**
 * Starts and ends processes that are about something else than a case, each by a message that the engine takes at most
 * once.
 */
public interface RunMessages {

    /**
     * Publishes a message that starts a process. The same message for the same id again has no effect while the engine
     * remembers the first.
     *
     * @param message the message's name in the diagram
     * @param variable the variable that holds the id in the process
     * @param id what the process is about; no personal value
     * @throws EngineUnavailableException if the engine did not take it; nothing is started then
     */
    void start(String message, String variable, String id);

    /**
     * Publishes a message that ends a process wherever it is. If there is no such process, or it has ended already,
     * nothing happens.
     *
     * @param message the message's name in the diagram
     * @param variable the variable that holds the id in the process
     * @param id what the process is about; no personal value
     * @throws EngineUnavailableException if the engine did not take it
     */
    void end(String message, String variable, String id);
}
