package dev.holdfast.privacy.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Settles who gets the characters that several finders claim: the group that comes first, within a group the longest
 * find, then the kind that {@link FindingType} names first. What is left of a find that lost a part stays protected on
 * its own, so that nothing leaks at the seams.
 */
final class Overlaps {

    private Overlaps() {}

    /** Finds that do not overlap, in the order of the text. */
    static List<Span> settle(String text, List<List<Span>> groups) {
        boolean[] taken = new boolean[text.length()];
        var settled = new ArrayList<Span>();
        for (List<Span> group : groups) {
            var byRank = new ArrayList<>(group);
            byRank.sort(Comparator.comparingInt(Span::length).reversed().thenComparing(Span::type));
            byRank.forEach(find -> settled.addAll(freePartsOf(find, text, taken)));
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
                parts.add(Span.asWritten(text, from, to, find.type(), find.confidence(), find.detector()));
            }
            from = to;
        }
        return parts;
    }
}
