package dev.holdfast.workflow;

import java.util.Optional;
import java.util.Set;

/** The prompt patterns that an AI step may name, for the check of diagrams. */
public interface KnownPatterns {

    /** The inputs that this pattern cannot do without, or nothing if there is no such pattern. */
    Optional<Set<String>> requiredInputs(String patternId);

    /** The ids of all patterns. */
    Set<String> ids();
}
