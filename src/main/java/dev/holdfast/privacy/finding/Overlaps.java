package dev.holdfast.privacy.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Settles who gets the characters that several finders claim: the longest find, then the kind that {@link DataClass}
 * names first. What is left of a find that lost a part stays protected on its own, so that nothing leaks at the seams.
 */
public final class Overlaps {

    private Overlaps() {}

    /** Finds that do not overlap, in the order of the text. */
    public static List<Span> settle(String text, List<Span> finds) {
        var byRank = new ArrayList<>(finds);
        byRank.sort(Comparator.comparingInt(Span::length).reversed().thenComparing(Span::dataClass));
        boolean[] taken = new boolean[text.length()];
        var settled = new ArrayList<Span>();
        for (Span find : byRank) {
            settled.addAll(freePartsOf(find, text, taken));
        }
        settled.sort(Comparator.comparingInt(Span::start));
        return settled;
    }

    private static List<Span> freePartsOf(Span find, String text, boolean[] taken) {
        var parts = new ArrayList<Span>();
        int from = find.start();
        while (from < find.end()) {
            if (taken[from]) {
                from++;
                continue;
            }
            int to = from;
            while (to < find.end() && !taken[to]) {
                taken[to++] = true;
            }
            if (from == find.start() && to == find.end()) {
                return List.of(find);
            }
            if (text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
                parts.add(Span.asWritten(text, from, to, find.dataClass()));
            }
            from = to;
        }
        return parts;
    }
}
