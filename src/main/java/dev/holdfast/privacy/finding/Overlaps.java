package dev.holdfast.privacy.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Settles who gets the characters that several finders claim: the group that comes first, within a group the longest
 * find, then the kind that {@link FindingType} names first. What is left of a find that lost a part stays protected on
 * its own, so that nothing leaks at the seams; of a guess only whole words that look like a name.
 */
final class Overlaps {

    private Overlaps() {}

    /**
     * Finds that do not overlap, in the order of the text.
     *
     * @param sure groups of finds, the first comes first
     * @param guesses finds that yield to all of those
     */
    static List<Span> settle(String text, List<List<Span>> sure, List<Span> guesses) {
        boolean[] taken = new boolean[text.length()];
        var settled = new ArrayList<Span>();
        for (List<Span> group : sure) {
            byRank(group).forEach(find -> settled.addAll(freePartsOf(find, text, taken)));
        }
        byRank(guesses)
                .forEach(find -> freePartsOf(find, text, taken).stream()
                        .filter(part -> part.equals(find) || looksLikeName(part, text))
                        .forEach(settled::add));
        settled.sort(Comparator.comparingInt(Span::start));
        return settled;
    }

    private static List<Span> byRank(List<Span> finds) {
        return finds.stream()
                .sorted(Comparator.comparingInt(Span::length).reversed().thenComparing(Span::type))
                .toList();
    }

    private static boolean looksLikeName(Span part, String text) {
        boolean isWhole = part.start() == 0 || !Character.isLetterOrDigit(text.charAt(part.start() - 1));
        int first = text.codePointAt(part.start());
        return isWhole && (Character.isUpperCase(first) || Character.isDigit(first));
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
            int first = from;
            int last = to;
            while (first < last && !Character.isLetterOrDigit(text.charAt(first))) {
                first++;
            }
            while (last > first && !Character.isLetterOrDigit(text.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                parts.add(Span.asWritten(text, first, last, find.type(), find.confidence(), find.detector()));
            }
            from = to;
        }
        return parts;
    }
}
