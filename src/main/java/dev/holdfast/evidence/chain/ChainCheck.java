package dev.holdfast.evidence.chain;

import dev.holdfast.evidence.chain.EvidenceEntry.Head;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks whether every entry says what it was hashed with, and follows from the one before. */
@Component
public class ChainCheck {

    private static final int AT_ONCE = 5_000;

    private final EvidenceChain chain;

    ChainCheck(EvidenceChain chain) {
        this.chain = chain;
    }

    /** Reads the whole chain, which takes longer the longer it is. */
    public ChainReport check() {
        var head = chain.head();
        if (head.isEmpty()) {
            return ChainReport.broken(
                    new Head(0, EvidenceEntry.BEFORE_THE_FIRST),
                    1,
                    "The row that says where the chain ends is missing.");
        }
        return check(head.get());
    }

    private ChainReport check(Head head) {
        var last = new Head(0, EvidenceEntry.BEFORE_THE_FIRST);
        List<EvidenceEntry> some = chain.after(0, AT_ONCE);
        while (!some.isEmpty() && last.sequence() < head.sequence()) {
            for (EvidenceEntry entry : some) {
                if (last.sequence() == head.sequence()) {
                    break;
                }
                var fault = fault(entry, last);
                if (!fault.isEmpty()) {
                    return ChainReport.broken(head, last.sequence() + 1, fault);
                }
                last = new Head(entry.sequence(), entry.hash());
            }
            some = chain.after(last.sequence(), AT_ONCE);
        }
        return end(head, last);
    }

    private static String fault(EvidenceEntry entry, Head last) {
        long expected = last.sequence() + 1;
        if (entry.sequence() != expected) {
            return missing(expected);
        }
        if (!entry.matchesItsHash()) {
            return "Entry " + expected + " was changed: its hash is not that of what it says.";
        }
        return entry.previousHash().equals(last.hash())
                ? ""
                : "Entry " + expected + " does not follow from the one before: one of the two was replaced.";
    }

    private ChainReport end(Head head, Head last) {
        if (last.sequence() < head.sequence()) {
            return ChainReport.broken(head, last.sequence() + 1, missing(last.sequence() + 1));
        }
        if (!last.hash().equals(head.hash())) {
            return ChainReport.broken(
                    head,
                    head.sequence(),
                    "The chain ends with another hash than that of entry " + head.sequence() + ".");
        }
        // What was added since this began is behind the head that there is now.
        var beyond = chain.after(head.sequence(), 1);
        if (!beyond.isEmpty()
                && chain.head().map(now -> now.sequence() == head.sequence()).orElse(true)) {
            long number = beyond.getFirst().sequence();
            return ChainReport.broken(head, number, "Entry " + number + " stands behind the end of the chain.");
        }
        return ChainReport.whole(head);
    }

    private static String missing(long sequence) {
        return "Entry " + sequence + " is missing.";
    }
}
