package dev.holdfast.vault;

/**
 * Whose values a data key seals. To destroy the key of an owner is to make all that it has sealed unreadable.
 *
 * @param value at most 60 characters
 */
public record KeyOwner(String value) {

    /** The key of the application itself: it makes keyed hashes of what must be found across customers. */
    public static final KeyOwner APPLICATION = new KeyOwner("application");

    public KeyOwner {
        if (value.isBlank() || value.length() > 60) {
            throw new IllegalArgumentException("An owner of a key has 1 to 60 characters, not " + value.length());
        }
    }

    /** A customer, by their number: for all that their messages hold. */
    public static KeyOwner customer(String customerId) {
        return new KeyOwner("customer:" + customerId);
    }

    /** A case that belongs to no customer: the question of an agent. */
    public static KeyOwner ofCase(String caseId) {
        return new KeyOwner("case:" + caseId);
    }

    @Override
    public String toString() {
        return value;
    }
}
