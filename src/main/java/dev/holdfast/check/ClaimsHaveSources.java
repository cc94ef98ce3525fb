package dev.holdfast.check;

import dev.holdfast.assist.Draft.CitedClaim;
import dev.holdfast.knowledge.Passage;
import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every statement cites a passage, and one that the model was given. */
@Component
class ClaimsHaveSources implements DraftCheck {

    private static final String NAME = "Statements have a source";

    @Override
    public List<Finding> examine(CheckedDraft draft) {
        Set<String> known = draft.passages().stream().map(Passage::passageId).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (CitedClaim claim : draft.claims()) {
            if (claim.passageIds().isEmpty()) {
                findings.add(new Finding(
                        NAME, Verdict.DOUBTFUL, "The statement " + Quoted.briefly(claim.text()) + " names no source."));
            } else if (!known.containsAll(claim.passageIds())) {
                String unknown = claim.passageIds().stream()
                        .filter(id -> !known.contains(id))
                        .map(Quoted::briefly)
                        .collect(Collectors.joining(", "));
                findings.add(new Finding(
                        NAME,
                        Verdict.UNACCEPTABLE,
                        "The statement " + Quoted.briefly(claim.text()) + " names a source that does not belong to"
                                + " this case: " + unknown + "."));
            }
        }
        return findings;
    }
}
