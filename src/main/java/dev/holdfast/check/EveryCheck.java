package dev.holdfast.check;

import dev.holdfast.assist.AssistSettings;
import dev.holdfast.assist.Draft.CitedClaim;
import dev.holdfast.knowledge.Passage;
import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every check, on one text. Nothing is kept; the same text always gets the same findings. */
@Component
public class EveryCheck {

    private final List<DraftCheck> checks;
    private final AssistSettings assist;

    EveryCheck(List<DraftCheck> checks, AssistSettings assist) {
        this.checks = List.copyOf(checks);
        this.assist = assist;
    }

    /**
     * What is wrong, the worst first; empty if nothing is.
     *
     * @param passages the passages that were in the context
     * @param message what facts of the text may come from beside the passages it cites, with tokens
     * @param instructions what the model was told to do, without the case
     */
    public List<Finding> of(
            String text, List<CitedClaim> claims, List<Passage> passages, String message, String instructions) {
        return DraftChecks.findings(
                checks, new CheckedDraft(text, claims, passages, message, assist.organisation(), instructions));
    }

    /** The verdict that these findings come to. */
    public static Verdict verdictOf(List<Finding> findings) {
        return DraftChecks.worst(findings);
    }
}
