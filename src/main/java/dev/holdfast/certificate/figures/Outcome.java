package dev.holdfast.certificate.figures;

/**
 * What one model made of one case.
 *
 * @param kind how it ended
 * @param costMicros millionths of a euro
 * @param millis how long the answer took
 */
public record Outcome(Kind kind, long costMicros, int tokensIn, int tokensOut, long millis) {

    /** How a case may end. */
    public enum Kind {
        /** A draft in which no check found anything: the only one that counts as passed. */
        CLEAN("clean"),
        DOUBTFUL("doubtful"),
        UNACCEPTABLE("unacceptable"),
        /** The model declined, or its answer could not be used. */
        UNUSABLE("no usable answer"),
        /** The model did not answer, however often it was asked. */
        NO_ANSWER("no answer"),
        /** A limit of money or tokens stood in the way; that says nothing about the model. */
        OVER_BUDGET("over the limit");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    boolean isPassed() {
        return kind == Kind.CLEAN;
    }

    boolean isUnacceptable() {
        return kind == Kind.UNACCEPTABLE;
    }

    boolean isAnswer() {
        return kind != Kind.NO_ANSWER && kind != Kind.OVER_BUDGET;
    }

    /** What the current model did not answer is nothing to be measured against. */
    boolean canBeComparedWith(Outcome current) {
        return kind != Kind.OVER_BUDGET && current.isAnswer();
    }
}
