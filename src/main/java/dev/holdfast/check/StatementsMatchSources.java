package dev.holdfast.check;

import dev.holdfast.assist.Draft.CitedClaim;
import dev.holdfast.knowledge.Passage;
import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A statement speaks of what the passages it names speak of: at least half of its words that mean something are theirs,
 * and no clause is strange to them altogether. It finds what was made up or ordered by somebody else and given a source that has nothing to do with it; it does not
 * find a statement that turns its source round.
 */
@Component
class StatementsMatchSources implements DraftCheck {

    private static final double LEAST_SHARE = 0.5;
    private static final int RUN = 4;
    private static final int MOST_KNOWN_IN_A_STRANGE_RUN = 1;

    @Override
    public List<Finding> examine(CheckedDraft draft) {
        return draft.claims().stream()
                .filter(claim -> !claim.passageIds().isEmpty())
                .filter(claim -> !isOf(claim, draft.passages()))
                .map(claim -> new Finding(
                        "Statements match their source",
                        Verdict.DOUBTFUL,
                        "The source of " + Quoted.briefly(claim.text()) + " speaks of something else."))
                .toList();
    }

    /** Four words one after the other of which the source has at most one: a foreign clause behind a true one. */
    private static boolean hasAStrangeRun(List<String> said, Set<String> known) {
        for (int start = 0; start + RUN <= said.size(); start++) {
            long there = said.subList(start, start + RUN).stream()
                    .filter(known::contains)
                    .count();
            if (there <= MOST_KNOWN_IN_A_STRANGE_RUN) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(CitedClaim claim, List<Passage> passages) {
        List<String> said = MeaningfulWords.in(claim.text()).toList();
        if (said.isEmpty()) {
            return true;
        }
        Set<String> known = new HashSet<>();
        passages.stream()
                .filter(passage -> claim.passageIds().contains(passage.passageId()))
                .flatMap(
                        passage -> MeaningfulWords.in(passage.title() + " " + passage.heading() + " " + passage.text()))
                .forEach(known::add);
        long there = said.stream().filter(known::contains).count();
        return there >= LEAST_SHARE * said.size() && !hasAStrangeRun(said, known);
    }
}
