package dev.holdfast.model.providers;

/**
 * What is known about a call, however it ended.
 *
 * @param modelName the model that answered, as it names itself; empty if it does not say
 * @param requestId the vendor's name of the call; empty if there is none
 * @param status the HTTP status; 0 without an answer
 * @param tokensIn tokens of the prompt as the vendor counts them; 0 if it does not say
 * @param tokensCached those of them that the vendor had kept
 * @param tokensOut tokens of the answer
 * @param finishReason why the model stopped, such as STOP; empty if it does not say
 * @param firstByteMillis milliseconds to the first byte of the answer; 0 if none came
 * @param totalMillis milliseconds of the whole call
 * @param rate what the server says about its limits
 */
public record CallFacts(
        String modelName,
        String requestId,
        int status,
        int tokensIn,
        int tokensCached,
        int tokensOut,
        String finishReason,
        long firstByteMillis,
        long totalMillis,
        RateHints rate) {}
