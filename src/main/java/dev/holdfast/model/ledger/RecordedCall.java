package dev.holdfast.model.ledger;

import dev.holdfast.model.ledger.Call.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as the ledger has it, without its texts.
 *
 * @param callId the piece of work and the how manieth call for it this is
 * @param team who pays; empty for the organisation
 * @param modelAsked the vendor's name of what was asked
 * @param modelAnswered what the answer said it came from; null without an answer
 * @param requestId the vendor's name of the call
 * @param why it has no answer, in a sentence; null where it has one
 * @param costMicros millionths of the currency; before a call is settled, and where it is unknown, the most it may cost
 * @param queueMillis milliseconds before the call, for a place
 * @param sharedFrom the call whose answer was taken in place of a call; null where it was made
 * @param firstByteMillis milliseconds to the first byte of the answer
 */
public record RecordedCall(
        String callId,
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
        @Nullable String modelAnswered,
        @Nullable String requestId,
        Outcome outcome,
        @Nullable String why,
        @Nullable String finishReason,
        int tokensIn,
        int tokensCached,
        int tokensOut,
        long costMicros,
        String currency,
        long queueMillis,
        @Nullable Long firstByteMillis,
        @Nullable Long totalMillis,
        int retries,
        @Nullable String sharedFrom,
        Instant calledAt) {}
