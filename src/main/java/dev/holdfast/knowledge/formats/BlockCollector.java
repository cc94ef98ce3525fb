package dev.holdfast.knowledge.formats;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the elements of HTML, as they open and close, into headings, paragraphs, lists and tables. */
final class BlockCollector {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "br", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
            "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
            "u", "var", "wbr");

    /** Word's lists come as paragraphs that begin with their number or bullet. */
    private static final Pattern ITEM =
            Pattern.compile("\\s*([·•●▪◦–\\p{Co}\\-]|\\d{1,3}[.)])\\s+(\\S.*)", Pattern.DOTALL);

    /** What parts lines within a paragraph; line ends in the source mean nothing. */
    private static final char LINE_BREAK = '\u2028';

    private final Sections sections;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Integer> lists = new ArrayDeque<>();
    private @Nullable Table table;
    private int tables;
    private int columns = 1;
    private int rows = 1;
    private boolean headerCell;
    private int bold;
    private int pre;
    private boolean plain;
    private String marker = "";

    BlockCollector(Sections sections) {
        this.sections = sections;
    }

    /** How a cell reaches over others; called before the cell opens. */
    void spans(String columnsWide, String rowsDown) {
        columns = number(columnsWide);
        rows = number(rowsDown);
    }

    void open(String name) {
        String tag = name.toLowerCase(Locale.ROOT);
        switch (tag) {
            case "b", "strong" -> bold++;
            case "pre" -> {
                flush();
                pre++;
            }
            case "br" -> text.append(table == null ? LINE_BREAK : ' ');
            case "table" -> openTable();
            case "td", "th" -> {
                if (tables == 1) {
                    text.setLength(0);
                    headerCell = tag.equals("th");
                    plain = false;
                }
            }
            default -> {
                if (!INLINE.contains(tag)) {
                    flush();
                    openBlock(tag);
                }
            }
        }
    }

    private void openBlock(String tag) {
        switch (tag) {
            case "ul" -> lists.push(-1);
            case "ol" -> lists.push(0);
            case "li" -> {
                int number = lists.isEmpty() ? -1 : lists.pop();
                lists.push(number < 0 ? number : number + 1);
                marker = "  ".repeat(Math.clamp(lists.size() - 1L, 0, 5)) + (number < 0 ? "-" : number + 1 + ".");
            }
            default -> {}
        }
    }

    void text(String characters) {
        text.append(pre > 0 ? characters.replace('\n', LINE_BREAK) : characters.replace('\n', ' '));
        plain |= bold == 0 && !characters.isBlank();
    }

    void close(String name) {
        String tag = name.toLowerCase(Locale.ROOT);
        switch (tag) {
            case "b", "strong" -> bold = Math.max(0, bold - 1);
            case "pre" -> {
                flush();
                pre = Math.max(0, pre - 1);
            }
            case "caption" -> {
                sections.paragraph(text.toString());
                text.setLength(0);
            }
            case "li" -> {
                flush();
                marker = "";
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> closeHeading(tag.charAt(1) - '0');
            case "table" -> closeTable();
            case "td", "th" -> closeCell();
            case "tr" -> {
                if (tables == 1 && table != null) {
                    table.endRow();
                }
            }
            case "ul", "ol" -> {
                flush();
                lists.poll();
                marker = "";
            }
            default -> {
                if (!INLINE.contains(tag)) {
                    flush();
                }
            }
        }
    }

    private void closeHeading(int level) {
        if (table == null && marker.isEmpty()) {
            sections.heading(level, text.toString());
            text.setLength(0);
        } else {
            flush();
        }
    }

    private void openTable() {
        flush();
        if (tables++ == 0) {
            table = new Table();
        }
    }

    private void closeTable() {
        tables = Math.max(0, tables - 1);
        if (tables == 0 && table != null) {
            sections.table(table);
            table = null;
            text.setLength(0);
        }
    }

    private void closeCell() {
        if (tables == 1 && table != null) {
            boolean allBold = !plain && !text.toString().isBlank();
            table.cell(text.toString(), headerCell || allBold, columns, rows);
            text.setLength(0);
            columns = 1;
            rows = 1;
        } else {
            text.append(' ');
        }
    }

    /** Ends the paragraph or item; in a cell, paragraphs only part words. */
    void flush() {
        if (table != null) {
            text.append(' ');
            return;
        }
        String said = text.toString();
        text.setLength(0);
        if (Sections.tidy(said).isEmpty()) {
            return;
        }
        Matcher item = ITEM.matcher(said);
        if (!marker.isEmpty()) {
            sections.item(marker, said);
            marker = lists.isEmpty() ? "" : " ".repeat(marker.length());
        } else if (item.matches()) {
            sections.item(item.group(1).matches("\\d.*") ? item.group(1) : "-", item.group(2));
        } else if (said.indexOf(LINE_BREAK) >= 0) {
            sections.lines(List.of(said.split(String.valueOf(LINE_BREAK))));
        } else {
            sections.paragraph(said);
        }
    }

    private static int number(String attribute) {
        return attribute.matches("\\d{1,4}") ? Integer.parseInt(attribute) : 1;
    }
}
