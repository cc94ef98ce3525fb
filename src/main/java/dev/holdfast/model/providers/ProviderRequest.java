package dev.holdfast.model.providers;

import java.time.Duration;

/**
 * One call.
 *
 * @param system the instruction
 * @param user the material
 * @param jsonSchema the JSON Schema of the answer, as JSON text
 * @param maxOutputTokens the longest answer, in tokens
 * @param deadline for the whole call
 * @param idempotencyKey the same for the same call made again; sent only where the model takes one
 * @param earlierAnswer an answer to the same prompt that could not be used; empty in the first call
 * @param correction what is wrong with it; empty in the first call
 */
public record ProviderRequest(
        String system,
        String user,
        String jsonSchema,
        int maxOutputTokens,
        Duration deadline,
        String idempotencyKey,
        String earlierAnswer,
        String correction) {

    public boolean isRepair() {
        return !correction.isEmpty();
    }

    /** Everything that is sent, for those who count it. */
    public String text() {
        return String.join("\n", system, user, jsonSchema, earlierAnswer, correction);
    }

    /** The same with a word about what was wrong. */
    public ProviderRequest repaired(String answer, String wrong, Duration left, String key) {
        return new ProviderRequest(system, user, jsonSchema, maxOutputTokens, left, key, answer, wrong);
    }
}
