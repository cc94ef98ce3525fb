package dev.holdfast.model.ledger;

import dev.holdfast.model.ledger.Call.Kind;

/** What the ledger says to a call that is about to be made. */
public sealed interface Opening {

    /** It is written down and may be made. */
    record Opened(String callId, int attempt) implements Opening {}

    /** The work has its answer already. */
    record Stored(
            int attempt, Kind kind, Outcome outcome, String text, String modelAnswered, int tokensIn, int tokensOut)
            implements Opening {}

    /** It may not be made. */
    record OverBudget(String why) implements Opening {}
}
