package dev.holdfast.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the context pack of one case. */
public record ContextId(@JsonValue String value) {

    @JsonCreator
    public ContextId {}

    @Override
    public String toString() {
        return value;
    }
}
