package dev.holdfast.knowledge.formats.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Takes out the heads and feet of pages: lines at an edge that come again on most pages, whatever their numbers. */
final class RepeatedLines {

    /** How many lines at the top and at the bottom of a page may be its head or foot. */
    private static final int LINES_AT_EDGE = 3;

    private static final int FEWEST_PAGES = 3;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(page|seite|p\\.)?\\s*[-–]?\\s*\\d{1,4}\\s*[-–]?(\\s*(of|/|von)\\s*\\d{1,4})?");

    private RepeatedLines() {}

    static List<Line> removedFrom(List<Line> lines) {
        var pages = new TreeMap<Integer, List<Line>>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), unused -> new ArrayList<>()).add(line));
        Set<Line> edges = new HashSet<>();
        Map<String, Set<Integer>> pagesOf = new HashMap<>();
        for (var page : pages.values()) {
            var down =
                    page.stream().sorted(Comparator.comparingDouble(Line::top)).toList();
            for (int i = 0; i < down.size(); i++) {
                if (i < LINES_AT_EDGE || i >= down.size() - LINES_AT_EDGE) {
                    edges.add(down.get(i));
                    pagesOf.computeIfAbsent(likeness(down.get(i)), unused -> new HashSet<>())
                            .add(down.get(i).page());
                }
            }
        }
        int often = Math.max(FEWEST_PAGES, (pages.size() + 1) / 2);
        return lines.stream()
                .filter(line -> !edges.contains(line)
                        || !PAGE_NUMBER.matcher(line.text()).matches()
                                && pagesOf.getOrDefault(likeness(line), Set.of())
                                                .size()
                                        < often)
                .toList();
    }

    private static String likeness(Line line) {
        return line.text().replaceAll("\\d+", "#") + "@" + Math.round(line.top() / 10);
    }
}
