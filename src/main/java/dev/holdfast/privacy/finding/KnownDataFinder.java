package dev.holdfast.privacy.finding;

import dev.holdfast.casework.Customer;
import java.util.List;

/** Finds what is known of a case's own customer. The same demands as for {@link PersonalDataFinder} hold. */
public interface KnownDataFinder {

    /** All finds in the text, in any order, overlapping or not. */
    List<Span> find(String text, Customer customer);
}
