package dev.holdfast.evidence.dossier;

import dev.holdfast.assist.DraftId;
import dev.holdfast.assist.Drafts;
import dev.holdfast.casework.CaseNotes;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.check.CheckResults;
import dev.holdfast.delivery.Outbox;
import dev.holdfast.review.CompletedReview;
import dev.holdfast.review.Reviews;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts dossiers together from what each package has stored. */
@Component
public class Dossiers {

    private final CaseNotes notes;
    private final Drafts drafts;
    private final CheckResults checks;
    private final Reviews reviews;
    private final Outbox outbox;

    Dossiers(CaseNotes notes, Drafts drafts, CheckResults checks, Reviews reviews, Outbox outbox) {
        this.notes = notes;
        this.drafts = drafts;
        this.checks = checks;
        this.reviews = reviews;
        this.outbox = outbox;
    }

    /**
     * The dossier as the rows have it now.
     *
     * @param outcome how the case ended, and when; both null while it runs
     * @throws IllegalArgumentException or IllegalStateException if a row holds what nothing of ours writes
     */
    public Dossier of(SupportCase supportCase, @Nullable String outcome, @Nullable Instant outcomeAt) {
        var id = supportCase.id();
        var routing = notes.routing(id);
        return new Dossier(
                Dossier.VERSION,
                id.value(),
                supportCase.channel().name(),
                RecordedTime.of(supportCase.receivedAt()),
                routing.tier() == null ? null : routing.tier().name(),
                routing.reasons(),
                routing.route() == null ? null : routing.route().name(),
                drafts(id),
                reviews(id),
                outbox.textOf(id).map(DigestUtils::sha256Hex).orElse(null),
                outcome,
                outcomeAt == null ? null : RecordedTime.of(outcomeAt));
    }

    private List<Dossier.Draft> drafts(CaseId id) {
        Map<DraftId, Verdict> verdicts = new HashMap<>();
        checks.of(id).forEach(result -> verdicts.put(result.draftId(), result.verdict()));
        return drafts.of(id).stream()
                .map(draft -> new Dossier.Draft(
                        draft.draftId().value(),
                        draft.revision(),
                        draft.patternId(),
                        draft.patternVersion(),
                        draft.patternHash(),
                        draft.model(),
                        RecordedTime.of(draft.writtenAt()),
                        DigestUtils.sha256Hex(draft.text()),
                        verdicts.containsKey(draft.draftId())
                                ? verdicts.get(draft.draftId()).name()
                                : null))
                .sorted(Comparator.comparing(Dossier.Draft::writtenAt).thenComparing(Dossier.Draft::draftId))
                .toList();
    }

    private List<Dossier.Review> reviews(CaseId id) {
        return reviews.of(id).stream()
                .map(Dossiers::review)
                .sorted(Comparator.comparing(Dossier.Review::completedAt).thenComparing(Dossier.Review::reviewId))
                .toList();
    }

    private static Dossier.Review review(CompletedReview review) {
        return new Dossier.Review(
                review.reviewId(),
                review.gate(),
                review.reviewer(),
                review.decision().name(),
                review.reasonCodes(),
                review.counts(),
                RecordedTime.of(review.completedAt()),
                DigestUtils.sha256Hex(review.finalReply()));
    }
}
