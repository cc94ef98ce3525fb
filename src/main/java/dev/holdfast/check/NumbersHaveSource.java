package dev.holdfast.check;

import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Every number, date and amount of the draft is in a passage that it cites, or in the message. */
@Component
class NumbersHaveSource implements DraftCheck {

    private static final String NAME = "Numbers have a source";

    @Override
    public List<Finding> examine(CheckedDraft draft) {
        Set<String> known = new HashSet<>();
        Set<String> values = new HashSet<>();
        for (Quantity source : Quantities.in(draft.sourceText())) {
            known.addAll(source.keys());
            known.addAll(source.implied());
            values.addAll(source.values());
        }
        List<Finding> findings = new ArrayList<>();
        for (Quantity wanted : distinct(draft.text())) {
            if (has(known, wanted.keys()) || (isPlain(wanted) && has(values, wanted.keys()))) {
                continue;
            }
            findings.add(
                    has(values, wanted.values())
                            ? new Finding(
                                    NAME,
                                    Verdict.DOUBTFUL,
                                    "The " + wanted.kind() + " " + wanted.shown()
                                            + " is in the sources only as another kind of number.")
                            : new Finding(
                                    NAME,
                                    Verdict.UNACCEPTABLE,
                                    "The " + wanted.kind() + " " + wanted.shown()
                                            + " is in no source that the draft cites."));
        }
        return findings;
    }

    private static boolean isPlain(Quantity one) {
        return one.keys().equals(one.values()) || false;
    }

    private static boolean has(Set<String> known, Set<String> wanted) {
        return wanted.stream().anyMatch(known::contains);
    }

    /** The marks of a numbered list are no numbers. */
    private static Iterable<Quantity> distinct(String text) {
        Map<Set<String>, Quantity> distinct = new LinkedHashMap<>();
        Quantities.in(text.replaceAll("(?m)^\\s*\\d{1,2}[.)]\\s", ""))
                .forEach(one -> distinct.putIfAbsent(one.keys(), one));
        return distinct.values();
    }
}
