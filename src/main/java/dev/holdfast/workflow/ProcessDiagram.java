package dev.holdfast.workflow;

/**
 * What a process's diagram says about how it is started.
 *
 * @param processId the process's id, such as {@code knowledgeAnswer}
 * @param name the process's name as people read it; its id where the diagram gives none
 * @param startMessage the name of the message that starts it; empty if no message does
 * @param takes what the process takes in besides the messages of customers; empty if nothing
 */
public record ProcessDiagram(String processId, String name, String startMessage, String takes) {

    /** The process-level property in which a diagram says what it takes. */
    public static final String TAKES = "holdfast.takes";

    /** The value of {@link #TAKES} with which a diagram offers itself for the questions of agents. */
    public static final String QUESTIONS = "questions";

    public boolean takesQuestions() {
        return QUESTIONS.equals(takes);
    }
}
