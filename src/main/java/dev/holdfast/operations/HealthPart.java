package dev.holdfast.operations;

/**
 * How one thing that the application depends on is, for people.
 *
 * @param name what it is, such as "Camunda"
 * @param words how it is, and what follows from that where it is not well
 */
public record HealthPart(String name, State state, String words) {

    /** How serious it is; from best to worst. */
    public enum State {
        FINE,
        /** Not ready yet, or not known. */
        WAITING,
        BROKEN
    }
}
