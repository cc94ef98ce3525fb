package dev.holdfast.evidence.chain;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.holdfast.evidence.dossier.RecordedTime;
import dev.holdfast.workflow.CaseId;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One entry of the chained record.
 *
 * @param sequence from 1, without gaps
 * @param recordedAt in milliseconds
 * @param dossierDigest SHA-256 of the case's dossier
 * @param previousHash the hash of the entry before; {@link #BEFORE_THE_FIRST} for the first
 * @param hash SHA-256 of {@link #canonical()}
 */
public record EvidenceEntry(
        long sequence,
        CaseId caseId,

        @JsonFormat(pattern = RecordedTime.PATTERN, timezone = "UTC")
        Instant recordedAt,

        String dossierDigest,
        String previousHash,
        String hash) {

    /** What the first entry follows. */
    public static final String BEFORE_THE_FIRST = "0".repeat(64);

    static EvidenceEntry after(Head head, CaseId caseId, Instant recordedAt, String dossierDigest) {
        var unhashed = new EvidenceEntry(head.sequence() + 1, caseId, recordedAt, dossierDigest, head.hash(), "");
        return new EvidenceEntry(
                unhashed.sequence,
                caseId,
                recordedAt,
                dossierDigest,
                head.hash(),
                DigestUtils.sha256Hex(unhashed.canonical()));
    }

    /** The text that the hash is taken of. It is kept for good: with another one nothing from before is verified. */
    public String canonical() {
        return String.join(
                "\n",
                "holdfast evidence entry 1",
                Long.toString(sequence),
                caseId.value(),
                RecordedTime.of(recordedAt),
                dossierDigest,
                previousHash);
    }

    /** Whether the hash is that of what the entry says. */
    public boolean matchesItsHash() {
        return DigestUtils.sha256Hex(canonical()).equals(hash);
    }

    /** Where the chain ends: number and hash of the last entry. */
    public record Head(long sequence, String hash) {}
}
