package dev.holdfast.evidence.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Whether the chain is whole.
 *
 * @param entries how many entries there are by the head, from 0
 * @param headHash the hash of the last entry by the head; compare it with one that was kept outside
 * @param verdict {@code VERIFIED} or {@code CHANGED}
 * @param firstBroken the number of the first entry that is not as it was; null if all are
 * @param says the verdict in one sentence
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChainReport(
        long entries,
        String headHash,
        RecordVerdict verdict,
        @Nullable Long firstBroken,
        String says) {

    static ChainReport whole(EvidenceEntry.Head head) {
        return new ChainReport(
                head.sequence(),
                head.hash(),
                RecordVerdict.VERIFIED,
                null,
                head.sequence() == 0
                        ? "There is no entry yet."
                        : "The chain is whole: entries 1 to " + head.sequence() + ".");
    }

    static ChainReport broken(EvidenceEntry.Head head, long at, String how) {
        return new ChainReport(head.sequence(), head.hash(), RecordVerdict.CHANGED, at, how);
    }
}
