package dev.holdfast.check;

import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A draft repeats nothing of the instructions that its model was given: no run of seven words, no name of a block. */
@Component
class InstructionsStayInside implements DraftCheck {

    private static final int RUN = 7;

    @Override
    public List<Finding> examine(CheckedDraft draft) {
        Set<String> secret = runs(draft.instructions());
        Set<String> open = runs(draft.sourceText());
        return runs(draft.text()).stream()
                .filter(run -> secret.contains(run) && !open.contains(run))
                .limit(1)
                .map(run -> new Finding(
                        "Instructions stay inside",
                        Verdict.UNACCEPTABLE,
                        "The draft repeats the AI's own instructions: " + Quoted.briefly(run) + "."))
                .toList();
    }

    private static Set<String> runs(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        var runs = new HashSet<String>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(String.join(" ", Arrays.asList(words).subList(i, i + RUN)));
        }
        return runs;
    }
}
