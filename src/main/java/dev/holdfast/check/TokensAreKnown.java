package dev.holdfast.check;

import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every token stands in the case's own message, so that a value can be put in its place. */
@Component
class TokensAreKnown implements DraftCheck {

    static final Pattern TOKEN = Pattern.compile("\\[[A-Z]{2,20}_\\d{1,6}]");

    @Override
    public List<Finding> examine(CheckedDraft draft) {
        Set<String> known = tokens(draft.message());
        return tokens(draft.text()).stream()
                .filter(token -> !known.contains(token))
                .map(token -> new Finding(
                        "Placeholders are known",
                        Verdict.UNACCEPTABLE,
                        "The placeholder " + token + " stands for nothing in this case."))
                .toList();
    }

    private static Set<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
