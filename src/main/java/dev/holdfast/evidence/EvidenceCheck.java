package dev.holdfast.evidence;

import dev.holdfast.casework.Cases;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.evidence.CaseEvidence.Changed;
import dev.holdfast.evidence.Outcomes.Ended;
import dev.holdfast.evidence.chain.ChainCheck;
import dev.holdfast.evidence.chain.ChainReport;
import dev.holdfast.evidence.chain.EvidenceChain;
import dev.holdfast.evidence.chain.EvidenceEntry;
import dev.holdfast.evidence.chain.RecordVerdict;
import dev.holdfast.evidence.dossier.Dossier;
import dev.holdfast.evidence.dossier.DossierChanges;
import dev.holdfast.evidence.dossier.Dossiers;
import dev.holdfast.evidence.dossier.LateSteps;
import dev.holdfast.workflow.CaseId;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a case's dossier together anew, and compares it with its entry; the entry with the whole chain. */
@Component
public class EvidenceCheck {

    private final Cases cases;
    private final Outcomes outcomes;
    private final Dossiers dossiers;
    private final EvidenceChain entries;
    private final ChainCheck chain;

    EvidenceCheck(Cases cases, Outcomes outcomes, Dossiers dossiers, EvidenceChain entries, ChainCheck chain) {
        this.cases = cases;
        this.outcomes = outcomes;
        this.dossiers = dossiers;
        this.entries = entries;
        this.chain = chain;
    }

    /** What the record says about a case; empty if there is no such case. It reads the whole chain. */
    public Optional<CaseEvidence> of(CaseId id) {
        return cases.find(id).map(this::check);
    }

    private CaseEvidence check(SupportCase supportCase) {
        var ended = outcomes.find(supportCase.id()).orElse(null);
        var entry = entries.find(supportCase.id()).orElse(null);
        var report = chain.check();
        var now = dossier(supportCase, ended);
        if (entry != null) {
            return check(supportCase.id(), entry, now, report);
        }
        var found = new Found(supportCase.id(), null, now, report);
        if (ended != null && ended.entry() != null) {
            return found.changed(Changed.ENTRY, "Entry " + ended.entry() + " is missing.");
        }
        return ended != null
                        || (supportCase.isQuestion() && supportCase.status().isFinal())
                ? found.says(RecordVerdict.NOT_RECORDED, "This case ended without an entry in the record.")
                : found.says(RecordVerdict.NOT_YET, "The case is recorded when it ends.");
    }

    private CaseEvidence check(CaseId id, EvidenceEntry entry, @Nullable Dossier now, ChainReport report) {
        var kept = entries.dossierOf(entry);
        if (!entry.matchesItsHash() || !DigestUtils.sha256Hex(kept).equals(entry.dossierDigest())) {
            return new Found(id, entry, now, report)
                    .changed(
                            Changed.ENTRY,
                            "Entry " + entry.sequence() + " was changed: its hash is not that of what it says.");
        }
        if (report.firstBroken() != null && report.firstBroken() == entry.sequence()) {
            return new Found(id, entry, now, report).changed(Changed.ENTRY, report.says());
        }
        if (now == null) {
            return new Found(id, entry, null, report)
                    .changed(Changed.CASE, "The case was changed after it was recorded: its rows cannot be read.");
        }
        var recorded = Dossier.read(kept);
        var then = Outcome.WITHDRAWN.name().equals(recorded.outcome()) ? LateSteps.leftOut(now, recorded) : now;
        var found = new Found(id, entry, then, report);
        if (!DigestUtils.sha256Hex(then.canonical()).equals(entry.dossierDigest())) {
            return found.changed(
                    Changed.CASE,
                    "The case was changed after it was recorded: "
                            + String.join("; ", DossierChanges.between(recorded, then)) + ".");
        }
        return report.verdict() == RecordVerdict.CHANGED
                ? found.changed(
                        Changed.CHAIN,
                        "The case is as entry " + entry.sequence() + " has it, but the chain is broken. "
                                + report.says())
                : found.says(
                        RecordVerdict.VERIFIED,
                        "Record verified, entry " + entry.sequence() + " of "
                                + Math.max(report.entries(), entry.sequence()));
    }

    private @Nullable Dossier dossier(SupportCase supportCase, @Nullable Ended ended) {
        try {
            return dossiers.of(supportCase, ended == null ? null : ended.outcome(), ended == null ? null : ended.at());
        } catch (IllegalArgumentException | IllegalStateException nothingOfOursWritesThis) {
            return null;
        }
    }

    private record Found(
            CaseId id,
            @Nullable EvidenceEntry entry,
            @Nullable Dossier dossier,
            ChainReport chain) {

        CaseEvidence says(RecordVerdict verdict, String sentence) {
            return new CaseEvidence(id, verdict, null, sentence, entry, dossier, chain);
        }

        CaseEvidence changed(Changed what, String sentence) {
            return new CaseEvidence(id, RecordVerdict.CHANGED, what, sentence, entry, dossier, chain);
        }
    }
}
