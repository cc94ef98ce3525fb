package dev.holdfast.check;

import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.List;
import org.springframework.stereotype.Component;

/** The draft is neither a fragment nor an essay. */
@Component
class LengthFits implements DraftCheck {

    private static final String NAME = "Length fits";

    private final CheckSettings settings;

    LengthFits(CheckSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> examine(CheckedDraft draft) {
        int length = draft.text().strip().length();
        if (length < settings.minCharacters()) {
            return finding("The draft has only " + length + " characters; a reply usually has at least "
                    + settings.minCharacters() + ".");
        }
        if (length > settings.maxCharacters()) {
            return finding("The draft has " + length + " characters; a reply should have at most "
                    + settings.maxCharacters() + ".");
        }
        return List.of();
    }

    private static List<Finding> finding(String detail) {
        return List.of(new Finding(NAME, Verdict.DOUBTFUL, detail));
    }
}
