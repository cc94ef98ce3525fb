package dev.holdfast.privacy.finding;

import dev.holdfast.casework.Customer;
import java.util.List;

/**
 * Finds one kind of personal data. What several finders claim at once is settled by {@link Overlaps}. A finder reads
 * text that anyone may have sent: its time grows no faster than the length of the text.
 */
public interface PersonalDataFinder {

    /** All finds in the text, in any order, overlapping or not. */
    List<Span> find(String text, Customer customer);
}
