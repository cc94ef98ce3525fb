package dev.holdfast.answer;

/** How far a question has come, in the words of the contact centre. */
public enum AnswerState {
    ANSWERED("Answered", "The answer is here."),
    NO_ANSWER("No answer", "The question ended without an answer."),
    WITHDRAWN("Withdrawn", "The question was withdrawn and gets no answer."),
    WAITING_FOR_A_PERSON(
            "Waiting for a person", "A person looks at the answer first. It appears here once they have decided."),
    WORKING("Working", "The answer is being put together."),
    CAMUNDA_AWAY(
            "Camunda is away", "Camunda does not answer. The question is kept and goes on as soon as Camunda is back."),
    DIAGRAM_MISSING(
            "Its diagram is missing",
            "The diagram that answers this question is gone. The question is kept and goes on once it is back."),
    STOPPED(
            "Stopped at an incident",
            "A step failed. Operations resolve it in Operate, and the question goes on where it stopped.");

    private final String label;
    private final String sentence;

    AnswerState(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /** The name that people see. */
    public String label() {
        return label;
    }

    /** What it means for the person who asked. */
    public String sentence() {
        return sentence;
    }

    /** Whether nothing more will happen to the question. */
    public boolean isFinal() {
        return this == ANSWERED || this == NO_ANSWER || this == WITHDRAWN;
    }

    /** Whether waiting some seconds more may bring the answer. */
    boolean isWorthWaiting() {
        return this == WORKING;
    }
}
