package dev.holdfast.workflow.check;

import org.jspecify.annotations.Nullable;

/**
 * One element of a diagram at which something can wait.
 *
 * @param id the element's id
 * @param name what stands in the drawing, on one line; the id where nothing does
 * @param uses the id of the form or table, or the type of the job; null for what uses none of them
 */
public record DiagramStep(
        String id, String name, Kind kind, @Nullable String uses) {

    /** What works on a step. */
    public enum Kind {
        /** A user task: it waits in Tasklist. */
        PERSON("person"),
        WORKER("worker"),
        TABLE("decision table"),
        EVENT("event"),
        /** Where a process ends: nothing waits there, but much has been there. */
        END("end"),
        OTHER("");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The name that people see. */
        public String label() {
            return label;
        }
    }
}
