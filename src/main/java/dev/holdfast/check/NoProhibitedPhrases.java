package dev.holdfast.check;

import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nothing is said that must never go to a customer. */
@Component
class NoProhibitedPhrases implements DraftCheck {

    private final CheckSettings settings;

    NoProhibitedPhrases(CheckSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> examine(CheckedDraft draft) {
        return Phrases.in(draft.text(), settings.prohibitedPhrases()).stream()
                .map(phrase -> new Finding(
                        "No prohibited phrases",
                        Verdict.UNACCEPTABLE,
                        "The draft says " + Quoted.briefly(phrase) + ", which is on the list of prohibited phrases."))
                .toList();
    }
}
