package dev.holdfast.casework;

/** What became of a message that came in. */
public sealed interface Intake {

    /** It is stored as a new case, and its process starts as soon as the engine is there. */
    record Accepted(SupportCase supportCase) implements Intake {}

    /** The same request came before with the same idempotency key; this is the case it led to. */
    record Repeated(SupportCase supportCase) implements Intake {}

    /** The idempotency key was used before, for another request. */
    record KeyTaken(String key) implements Intake {}

    /**
     * One field names something that does not exist.
     *
     * @param field the field's name in the API
     * @param why one sentence that says what to do
     */
    record Unknown(String field, String why) implements Intake {}
}
