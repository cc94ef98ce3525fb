package dev.holdfast.knowledge.formats.pdf;

import dev.holdfast.knowledge.formats.Sections;
import dev.holdfast.knowledge.formats.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells headings, paragraphs, lists and tables from the size and the place of lines. */
final class PageStructure {

    /** Letters are a heading's if they are this much larger than those of most of the text. */
    private static final float LARGER = 1.12f;

    /** Lines further apart than this, in their size, belong to two paragraphs. */
    private static final float PARAGRAPH_GAP = 1.65f;

    private static final int LONGEST_HEADING = 140;
    private static final int LONGEST_CELL = 80;
    private static final int BELOW_SIZES = 6;
    private static final Pattern ITEM = Pattern.compile("([•·▪●◦‣–*\\p{Co}-]|\\d{1,2}[.)])\\s+(\\S.*)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");

    private final Outline outline;
    private final Set<String> hyphenated = new HashSet<>();
    private List<Float> headingSizes = List.of();
    private float body;

    PageStructure(Outline outline) {
        this.outline = outline;
    }

    void write(List<Line> lines, Sections sections) {
        measure(lines);
        for (int at = 0; at < lines.size(); ) {
            int end = endOfTable(lines, at);
            if (end > at) {
                sections.place("page " + lines.get(at).page());
                sections.table(table(lines.subList(at, end)));
            } else if (level(lines.get(at)) > 0) {
                end = endOfHeading(lines, at);
                sections.heading(level(lines.get(at)), joined(lines.subList(at, end)));
            } else {
                end = endOfParagraph(lines, at);
                sections.place("page " + lines.get(at).page());
                writeText(sections, joined(lines.subList(at, end)));
            }
            at = end;
        }
    }

    private static void writeText(Sections sections, String text) {
        Matcher item = ITEM.matcher(text);
        if (item.matches()) {
            sections.item(item.group(1).matches("\\d.*") ? item.group(1) : "-", item.group(2));
        } else {
            sections.paragraph(text);
        }
    }

    private void measure(List<Line> lines) {
        Map<Float, Integer> letters = new HashMap<>();
        for (var line : lines) {
            letters.merge(line.size(), line.text().length(), Integer::sum);
            Matcher word = WORD.matcher(line.text());
            while (word.find()) {
                if (word.group().indexOf('-') > 0) {
                    hyphenated.add(word.group());
                }
            }
        }
        body = letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
        var larger = new TreeSet<>(letters.keySet()).tailSet(body * LARGER);
        headingSizes = List.copyOf(new TreeSet<>(larger).descendingSet());
    }

    /** 0 if the line is no heading. */
    private int level(Line line) {
        if (line.text().length() > LONGEST_HEADING
                || line.cells().size() > 1
                || ITEM.matcher(line.text()).matches() && !line.bold() && line.size() <= body) {
            return 0;
        }
        int bookmarked = outline.depth(line.text());
        if (bookmarked > 0) {
            return bookmarked;
        }
        int size = headingSizes.indexOf(line.size());
        if (size >= 0) {
            return Math.min(size + 1, BELOW_SIZES - 1);
        }
        return line.bold() && line.size() >= body && !line.text().matches(".*[.,;:]")
                ? Math.min(headingSizes.size() + 1, BELOW_SIZES)
                : 0;
    }

    private int endOfHeading(List<Line> lines, int start) {
        int end = start + 1;
        while (end < lines.size()
                && end - start < 3
                && continues(lines.get(end - 1), lines.get(end))
                && outline.depth(lines.get(start).text()) == 0
                && level(lines.get(end)) == level(lines.get(start))) {
            end++;
        }
        return end;
    }

    private int endOfParagraph(List<Line> lines, int start) {
        int end = start + 1;
        while (end < lines.size()
                && level(lines.get(end)) == 0
                && !ITEM.matcher(lines.get(end).text()).matches()
                && (continues(lines.get(end - 1), lines.get(end)) || flowsOver(lines.get(end - 1), lines.get(end)))
                && endOfTable(lines, end) == end) {
            end++;
        }
        return end;
    }

    private static boolean continues(Line line, Line next) {
        float down = next.top() - line.top();
        return line.page() == next.page()
                && Math.abs(line.size() - next.size()) < 0.6f
                && down > -line.size()
                && down <= PARAGRAPH_GAP * Math.max(line.size(), next.size());
    }

    /** A sentence that goes on at the top of the next page or column. */
    private static boolean flowsOver(Line line, Line next) {
        return (line.page() + 1 == next.page() || line.page() == next.page() && next.top() < line.top())
                && Math.abs(line.size() - next.size()) < 0.6f
                && !line.text().matches(".*[.!?:]")
                && Character.isLowerCase(next.text().codePointAt(0));
    }

    /** The end of the rows of a table that begins here; {@code start} if none does. */
    private static int endOfTable(List<Line> lines, int start) {
        int end = start;
        while (end < lines.size()
                && lines.get(end).cells().size() > 1
                && lines.get(end).cells().size() == lines.get(start).cells().size()
                && lines.get(end).page() == lines.get(start).page()
                && lines.get(end).cells().stream().allMatch(cell -> cell.length() <= LONGEST_CELL)) {
            end++;
        }
        return end - start > 1 ? end : start;
    }

    private static Table table(List<Line> rows) {
        var table = new Table();
        for (var row : rows) {
            row.cells().forEach(cell -> table.cell(cell, row.bold(), 1, 1));
            table.endRow();
        }
        return table;
    }

    /** The lines as one text; a word parted at the end of a line is put together again. */
    private String joined(List<Line> lines) {
        var parts = new ArrayList<>(lines.stream().map(Line::text).toList());
        var text = new StringBuilder(parts.removeFirst());
        for (String next : parts) {
            boolean parted = text.length() > 1
                    && text.charAt(text.length() - 1) == '-'
                    && Character.isLetter(text.charAt(text.length() - 2))
                    && Character.isLowerCase(next.codePointAt(0));
            if (!parted) {
                text.append(' ');
            } else if (!hyphenated.contains(lastWord(text) + firstWord(next))) {
                text.setLength(text.length() - 1);
            }
            text.append(next);
        }
        return text.toString();
    }

    private static String lastWord(StringBuilder text) {
        return text.substring(Math.max(0, text.length() - LONGEST_CELL)).replaceFirst("(?s)^.*[^\\p{L}\\p{N}-]", "");
    }

    private static String firstWord(String text) {
        return text.replaceFirst("(?s)[^\\p{L}\\p{N}-].*$", "");
    }
}
