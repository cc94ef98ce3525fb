package dev.holdfast.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.evidence.chain.ChainReport;
import dev.holdfast.evidence.chain.EvidenceEntry;
import dev.holdfast.evidence.chain.RecordVerdict;
import dev.holdfast.evidence.dossier.Dossier;
import dev.holdfast.workflow.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What the record says about one case.
 *
 * @param changed what is not as it was; null unless the verdict is {@code CHANGED}
 * @param says the verdict in one sentence, such as "Record verified, entry 17 of 203"
 * @param entry null where there is none
 * @param dossier as it comes out of the rows now; null where they cannot be read
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseEvidence(
        CaseId caseId,
        RecordVerdict verdict,
        @Nullable Changed changed,
        String says,
        @Nullable EvidenceEntry entry,
        @Nullable Dossier dossier,
        ChainReport chain) {

    /** What is not as it was. */
    public enum Changed {
        /** The case's entry: it is missing, says something else, or does not follow from the one before. */
        ENTRY,
        /** What is stored of the case. */
        CASE,
        /** The case and its entry are as they were, and another entry is not. */
        CHAIN
    }
}
