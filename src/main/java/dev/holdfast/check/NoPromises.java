package dev.holdfast.check;

import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nothing is promised that another desk decides. */
@Component
class NoPromises implements DraftCheck {

    private final CheckSettings settings;

    NoPromises(CheckSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> examine(CheckedDraft draft) {
        return Phrases.in(draft.text(), settings.promises()).stream()
                .map(phrase -> new Finding(
                        "No promises",
                        Verdict.DOUBTFUL,
                        "The draft says " + Quoted.briefly(phrase) + ", which a customer may read as a promise."))
                .toList();
    }
}
