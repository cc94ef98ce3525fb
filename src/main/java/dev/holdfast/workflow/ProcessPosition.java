package dev.holdfast.workflow;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a process instance is in its diagram, by the ids of the diagram's elements.
 *
 * @param active where it is now
 * @param completed where it has been
 * @param incidents where it has stopped
 * @param incidentMessage what the first incident says; null when there is none
 * @param openTaskKey the key of the user task that waits for a person; null when none does
 */
public record ProcessPosition(
        Set<String> active,
        Set<String> completed,
        Set<String> incidents,
        @Nullable String incidentMessage,
        @Nullable Long openTaskKey) {

    /** Nothing is known yet: the process has not started, or the platform has not recorded it so far. */
    public static final ProcessPosition UNKNOWN = new ProcessPosition(Set.of(), Set.of(), Set.of(), null, null);

    public ProcessPosition {
        active = Set.copyOf(active);
        completed = Set.copyOf(completed);
        incidents = Set.copyOf(incidents);
    }
}
