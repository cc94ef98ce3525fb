package dev.holdfast.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one reply on its way out. Receivers get it with every try, so that they can tell a repetition. */
public record DeliveryId(@JsonValue String value) {

    @JsonCreator
    public DeliveryId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A delivery id is never blank");
        }
    }

    static DeliveryId random() {
        return new DeliveryId("D-" + UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value;
    }
}
