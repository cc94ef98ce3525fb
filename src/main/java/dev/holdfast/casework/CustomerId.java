package dev.holdfast.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The customer's number in the systems of the enterprise, such as {@code K-1001}; 1 to 40 characters. */
public record CustomerId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the value is blank or longer than 40 characters */
    @JsonCreator
    public CustomerId {
        if (value.isBlank() || value.length() > 40) {
            throw new IllegalArgumentException(
                    "A customer id has 1 to 40 characters, but this one has " + value.length() + ": '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
