package dev.holdfast.privacy;

import dev.holdfast.casework.Customer;
import dev.holdfast.privacy.finding.PersonalDataDetection;
import dev.holdfast.privacy.finding.Span;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Replaces the personal data of a message by tokens, with all finders there are. */
@Component
final class MessageGuard {

    private final PersonalDataDetection detection;

    MessageGuard(PersonalDataDetection detection) {
        this.detection = detection;
    }

    Guarded protect(String subject, String message, Customer customer) {
        return protect(subject, message, List.of(customer));
    }

    /** @param about the customers whose names, addresses and numbers are looked for, beside what looks like any */
    Guarded protect(String subject, String message, List<Customer> about) {
        var book = new TokenBook(subject, message);
        // The message first, for it is what the numbers are read beside.
        String guardedMessage = book.protect(message, spansIn(message, about));
        String guardedSubject = book.protect(subject, spansIn(subject, about));
        var entries = new ArrayList<>(book.entries());
        keepAsWritten(book, guardedSubject, subject, entries);
        keepAsWritten(book, guardedMessage, message, entries);
        return new Guarded(guardedSubject, guardedMessage, entries);
    }

    private List<Span> spansIn(String text, List<Customer> customers) {
        return detection.in(text, customers).stream()
                .filter(find -> find.type().isReplaced())
                .toList();
    }

    private static void keepAsWritten(TokenBook book, String guarded, String original, List<Entry> entries) {
        Entry entry = Entry.asWritten(guarded, original);
        boolean isThere = entries.stream().anyMatch(other -> other.name().equals(entry.name()));
        if (!isThere && !book.restore(guarded).equals(original)) {
            entries.add(entry);
        }
    }

    /** The texts with tokens, and what the vault has to keep. */
    record Guarded(String subject, String message, List<Entry> entries) {}
}
