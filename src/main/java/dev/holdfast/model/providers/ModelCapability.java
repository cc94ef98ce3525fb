package dev.holdfast.model.providers;

/** What a model or its server can do. */
public enum ModelCapability {
    /** Holds the model to a JSON Schema; otherwise the prompt asks for it, and a wrong answer is repaired once. */
    JSON_SCHEMA,
    /** Takes a header Idempotency-Key: the same key again gives the same answer and is paid once. */
    IDEMPOTENCY_KEY,
    /** Thinks before it answers: has no temperature, and counts what it thinks as answer. */
    REASONING
}
