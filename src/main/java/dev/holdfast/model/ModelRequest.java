package dev.holdfast.model;

/**
 * What is asked of a model in one call.
 *
 * @param system the instruction
 * @param user the material
 * @param jsonSchema the JSON Schema of the answer, as JSON text
 * @param maxOutputTokens the longest answer, in tokens
 * @param moneyLimitCents the most that the call may cost, in euro cents; 0 allows only calls that cost nothing
 */
public record ModelRequest(String system, String user, String jsonSchema, int maxOutputTokens, int moneyLimitCents) {}
