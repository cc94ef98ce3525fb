package dev.holdfast.privacy;

import dev.holdfast.casework.Customer;
import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.PersonalDataDetection;
import dev.holdfast.privacy.finding.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
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
        var inMessage = detection.in(message, about);
        var inSubject = detection.in(subject, about);
        String guardedMessage = book.protect(message, replaced(inMessage));
        String guardedSubject = book.protect(subject, replaced(inSubject));
        var entries = new ArrayList<>(book.entries());
        entries.addAll(left(inMessage, inSubject));
        keepAsWritten(book, guardedSubject, subject, entries);
        keepAsWritten(book, guardedMessage, message, entries);
        return new Guarded(guardedSubject, guardedMessage, entries);
    }

    private static List<Span> replaced(List<Span> finds) {
        return finds.stream().filter(Span::isReplaced).toList();
    }

    /** What stays in the text is kept once a kind, so that the case knows what it holds. */
    private static Collection<Entry> left(List<Span> inMessage, List<Span> inSubject) {
        var left = new EnumMap<FindingType, Entry>(FindingType.class);
        Stream.concat(inMessage.stream(), inSubject.stream())
                .filter(find -> !find.isReplaced())
                .forEach(find -> left.putIfAbsent(find.type(), Entry.left(find.type(), find.value())));
        return left.values();
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
