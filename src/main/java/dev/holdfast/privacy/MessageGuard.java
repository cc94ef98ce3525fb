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
        var book = new TokenBook(subject, message);
        // The message first, for it is what the numbers are read beside.
        String guardedMessage = book.protect(message, spansIn(message, customer));
        String guardedSubject = book.protect(subject, spansIn(subject, customer));
        var entries = new ArrayList<>(book.entries());
        keepAsWritten(book, guardedSubject, subject, entries);
        keepAsWritten(book, guardedMessage, message, entries);
        return new Guarded(guardedSubject, guardedMessage, entries);
    }

    private List<Span> spansIn(String text, Customer customer) {
        return detection.in(text, customer).stream()
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
