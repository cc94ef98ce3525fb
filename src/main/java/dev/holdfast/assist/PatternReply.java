package dev.holdfast.assist;

import dev.holdfast.assist.Draft.CitedClaim;
import java.util.List;

/** How asking a model to do what a pattern says has ended. Each {@code why} is one sentence for people. */
public sealed interface PatternReply {

    /**
     * A model wrote what the pattern asks for.
     *
     * @param text with tokens in place of personal data
     * @param model the model as it names itself
     */
    record Replied(String text, List<CitedClaim> claims, String model) implements PatternReply {}

    /** None of the models gave an answer; it may be different later. */
    record Unanswered(String why) implements PatternReply {}

    /** The call was not made, since it could cost more than it may. */
    record TooDear(String why) implements PatternReply {}

    /** The model declined, or its answer cannot be used. */
    record Unusable(String why) implements PatternReply {}
}
