package dev.holdfast.model.ledger;

import dev.holdfast.model.budget.Money;
import java.time.Duration;
import java.time.LocalDate;

/**
 * A call that is about to be made.
 *
 * @param work names the piece of work; the same work has one answer
 * @param provider the vendor as the settings name it
 * @param reserved what it may cost at most
 * @param queued how long it has waited for its place
 * @param retries how often the same model was asked before, for the same thing
 * @param day in UTC, for the limits of a day and a month
 * @param prompt what is asked, with tokens in place of personal data
 * @param isShareable whether another call with the same prompt may take the answer, and this one that of another
 */
public record Call(
        String work,
        Kind kind,
        String caseId,
        String step,
        String patternId,
        int patternVersion,
        String patternHash,
        String riskTier,
        String team,
        String model,
        String provider,
        String modelAsked,
        Money reserved,
        Duration queued,
        int retries,
        LocalDate day,
        String prompt,
        boolean isShareable) {

    /** What a call is for. */
    public enum Kind {
        ASK,
        /** About an answer that could not be used. */
        REPAIR
    }
}
