package dev.holdfast.model;

/** How asking models ended. Each {@code why} is one sentence for people, without a key or an answer in it. */
public sealed interface ModelAnswer {

    /**
     * A model answered. Whether the answer is of use is for the caller to find out.
     *
     * @param modelName the model that answered, as it names itself
     * @param tokensIn tokens of the prompt as the model counts them; 0 if it does not say
     * @param tokensOut tokens of the answer; 0 if the model does not say
     */
    record Answered(String text, String modelName, int tokensIn, int tokensOut) implements ModelAnswer {}

    /** None of the models gave anything that is an answer; it may be different later. */
    record Unavailable(String why) implements ModelAnswer {}

    /** The call was not made, since it could cost more than it may. */
    record OverBudget(String why) implements ModelAnswer {}

    /** The model does not answer this request, now or later. */
    record Refused(String why) implements ModelAnswer {}
}
