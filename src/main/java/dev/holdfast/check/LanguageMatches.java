package dev.holdfast.check;

import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.List;
import org.springframework.stereotype.Component;

/** The customer is answered in the language in which they wrote. */
@Component
class LanguageMatches implements DraftCheck {

    @Override
    public List<Finding> examine(CheckedDraft draft) {
        var written = Language.of(draft.message());
        var answered = Language.of(draft.text());
        if (written.isEmpty() || answered.isEmpty() || written.equals(answered)) {
            return List.of();
        }
        return List.of(new Finding(
                "Language matches",
                Verdict.DOUBTFUL,
                "The customer wrote in " + written.get().label() + ", and the draft is in "
                        + answered.get().label() + "."));
    }
}
