package dev.holdfast.assist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.Map;

/**
 * The values that a diagram maps for a pattern. Their names are the pattern's own, so that a new AI step needs a
 * diagram and a pattern and no Java.
 */
record PatternInput(@JsonValue Map<String, String> values) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PatternInput {
        Map<String, String> present = new HashMap<>(values);
        // A FEEL expression that finds nothing gives null.
        present.values().removeIf(value -> value == null);
        values = Map.copyOf(present);
    }
}
