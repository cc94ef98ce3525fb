package dev.holdfast.check;

import dev.holdfast.assist.ScriptedDraft;
import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.List;

/** Every check with the settings that ship, for tests of other packages. */
public final class AllChecks {

    private AllChecks() {}

    /** @param message what facts of the draft may come from, beside the passages it cites */
    public static List<Finding> of(ScriptedDraft draft, String message) {
        return DraftChecks.findings(
                TestChecks.all(),
                new CheckedDraft(
                        draft.text(),
                        draft.claims(),
                        draft.context().passages(),
                        message,
                        "Lindenmark Bank",
                        draft.instructions()));
    }

    public static Verdict worst(List<Finding> findings) {
        return DraftChecks.worst(findings);
    }
}
