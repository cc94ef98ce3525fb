package dev.holdfast.workflow.records;

/**
 * How many process instances are at one element of a diagram.
 *
 * @param elementId the element's id in the diagram
 * @param active how many are there now and have not stopped
 * @param incidents how many have stopped there
 * @param completed how many have been there; clusters before 8.8 know it for end events alone, and say 0 for the others
 */
public record ElementCount(String elementId, long active, long incidents, long completed) {

    /** The same element in another version of the diagram added. */
    public ElementCount plus(ElementCount other) {
        return new ElementCount(
                elementId, active + other.active, incidents + other.incidents, completed + other.completed);
    }
}
