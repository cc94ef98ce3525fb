package dev.holdfast.workflow;

import java.util.HashSet;
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

    /** Sorts the elements that a process instance has entered by how far it came with each. */
    public static final class Builder {

        private final Set<String> active = new HashSet<>();
        private final Set<String> completed = new HashSet<>();
        private final Set<String> stopped = new HashSet<>();

        /**
         * Adds one visit of an element; an element may be visited several times.
         *
         * @param state the visit's state by the name that all versions of the platform use, such as {@code ACTIVE}
         * @param incident whether it has stopped at an incident
         */
        public void visited(String elementId, String state, boolean incident) {
            if (incident) {
                stopped.add(elementId);
            } else if (state.equals("ACTIVE")) {
                active.add(elementId);
            } else if (state.equals("COMPLETED")) {
                completed.add(elementId);
            }
        }

        public boolean hasStopped() {
            return !stopped.isEmpty();
        }

        public ProcessPosition build(@Nullable String incidentMessage, @Nullable Long openTaskKey) {
            completed.removeAll(active);
            return new ProcessPosition(active, completed, stopped, incidentMessage, openTaskKey);
        }
    }
}
