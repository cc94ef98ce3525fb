package dev.holdfast.privacy.finding;

import dev.holdfast.casework.Customer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the personal data of a text with all finders there are. */
@Component
public final class PersonalDataDetection {

    private final List<KnownDataFinder> known;
    private final List<PersonalDataFinder> sure;
    private final List<PersonalDataFinder> guessing;

    PersonalDataDetection(List<KnownDataFinder> known, List<PersonalDataFinder> finders) {
        this.known = List.copyOf(known);
        this.sure = finders.stream().filter(finder -> !finder.guesses()).toList();
        this.guessing = finders.stream().filter(PersonalDataFinder::guesses).toList();
    }

    /** The personal data of anyone, in the order of the text; no two finds overlap. */
    public List<Span> in(String text) {
        return Overlaps.settle(text, List.of(all(sure, text)), all(guessing, text));
    }

    /** The same with the customers' own data, which is found in every spelling and comes before everything else. */
    public List<Span> in(String text, List<Customer> customers) {
        var ofCustomers = customers.stream()
                .flatMap(customer -> known.stream().flatMap(finder -> finder.find(text, customer).stream()))
                .distinct()
                .toList();
        return Overlaps.settle(text, List.of(ofCustomers, all(sure, text)), all(guessing, text));
    }

    private static List<Span> all(List<PersonalDataFinder> finders, String text) {
        return finders.stream().flatMap(finder -> finder.find(text).stream()).toList();
    }
}
