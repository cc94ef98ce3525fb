package dev.holdfast.evidence.dossier;

import java.util.HashMap;
import java.util.Map;

/**
 * A step that was being worked on when its case was withdrawn may still store what it made: a draft, a verdict, a review, a
 * reply. That came after the end, so it is no change of the record.
 */
public final class LateSteps {

    private LateSteps() {}

    /** What the rows hold now of a withdrawn case, without what was not there when it was recorded. */
    public static Dossier leftOut(Dossier now, Dossier recorded) {
        Map<String, Dossier.Draft> drafts = new HashMap<>();
        recorded.drafts().forEach(draft -> drafts.put(draft.draftId(), draft));
        var reviews = recorded.reviews().stream().map(Dossier.Review::reviewId).toList();
        return new Dossier(
                now.version(),
                now.caseId(),
                now.channel(),
                now.receivedAt(),
                now.riskTier(),
                now.riskReasons(),
                now.reviewRoute(),
                now.drafts().stream()
                        .filter(draft -> drafts.containsKey(draft.draftId()))
                        .map(draft -> {
                            var then = drafts.get(draft.draftId());
                            return then != null && then.verdict() == null ? unchecked(draft) : draft;
                        })
                        .toList(),
                now.reviews().stream()
                        .filter(review -> reviews.contains(review.reviewId()))
                        .toList(),
                recorded.replySha256() == null ? null : now.replySha256(),
                now.outcome(),
                now.outcomeAt());
    }

    private static Dossier.Draft unchecked(Dossier.Draft draft) {
        return new Dossier.Draft(
                draft.draftId(),
                draft.revision(),
                draft.patternId(),
                draft.patternVersion(),
                draft.patternHash(),
                draft.model(),
                draft.writtenAt(),
                draft.textSha256(),
                null);
    }
}
