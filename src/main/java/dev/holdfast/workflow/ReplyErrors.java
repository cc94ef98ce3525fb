package dev.holdfast.workflow;

/** The BPMN errors that workers may raise. Each has a boundary event in every diagram that uses the step. */
public final class ReplyErrors {

    /** No model of the route answered within its time. */
    public static final String MODEL_UNAVAILABLE = "MODEL_UNAVAILABLE";

    /** The answer would cost more than the tier allows. */
    public static final String BUDGET_EXCEEDED = "BUDGET_EXCEEDED";

    /** A model answered, but nothing in the answer can be used. */
    public static final String OUTPUT_REFUSED = "OUTPUT_REFUSED";

    private ReplyErrors() {}
}
