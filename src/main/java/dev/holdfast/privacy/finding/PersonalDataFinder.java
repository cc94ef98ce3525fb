package dev.holdfast.privacy.finding;

import java.util.List;

/**
 * Finds personal data of anyone. What several finders claim at once is settled by {@link Overlaps}. A finder reads text
 * that anyone may have sent: its time grows no faster than the length of the text.
 */
public interface PersonalDataFinder {

    /** All finds in the text, in any order, overlapping or not. */
    List<Span> find(String text);

    /** Whether this one guesses from words around. What follows from a format then takes precedence. */
    default boolean guesses() {
        return false;
    }
}
