package dev.holdfast.safety.detection;

/**
 * A part of a text that may be an order of its own.
 *
 * @param start index of its first character, in UTF-16 code units
 * @param end index after its last character
 * @param whole whether it is a whole sentence or line; otherwise it begins within one
 */
record Segment(int start, int end, boolean whole) {

    int length() {
        return end - start;
    }

    boolean overlaps(Segment other) {
        return start < other.end && other.start < end;
    }
}
