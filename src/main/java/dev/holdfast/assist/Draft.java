package dev.holdfast.assist;

import dev.holdfast.knowledge.ContextId;
import dev.holdfast.workflow.CaseId;
import java.time.Instant;
import java.util.List;

/**
 * What a model wrote for a case.
 *
 * @param contextId the context pack that the model saw
 * @param revision 0 for the first draft, then one more for each new draft that a reviewer wanted
 * @param route the model route that was asked
 * @param text the draft, with tokens in place of personal data
 * @param model the model as it names itself
 * @param patternHash the content hash of the pattern that was used
 */
public record Draft(
        DraftId draftId,
        CaseId caseId,
        ContextId contextId,
        int revision,
        String route,
        String text,
        List<CitedClaim> claims,
        String model,
        String patternId,
        int patternVersion,
        String patternHash,
        Instant writtenAt) {

    public Draft {
        claims = List.copyOf(claims);
    }

    /**
     * A statement of the draft as the model gave it.
     *
     * @param passageIds the passages the model cites; they need not have been in the context
     */
    public record CitedClaim(String text, List<String> passageIds) {

        public CitedClaim {
            passageIds = List.copyOf(passageIds);
        }
    }
}
