package dev.holdfast.knowledge.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as Markdown writes it, cut into parts that fit a passage. */
public final class Table {

    /** As long as a passage wants to be, so that no part is cut again. */
    private static final int WORDS_OF_A_PART = 60;

    private static final int MOST_COLUMNS = 30;
    private static final int MOST_ROWS_SPANNED = 100;

    private final List<List<String>> rows = new ArrayList<>();
    private Map<Integer, Spanning> above = new HashMap<>();
    private Map<Integer, Spanning> below = new HashMap<>();
    private List<String> open = new ArrayList<>();
    private boolean firstRowIsHeader;
    private boolean plainCellInFirstRow;

    /** A cell that reaches down into the next rows. */
    private record Spanning(String text, int rowsLeft) {}

    /**
     * Adds a cell to the row.
     *
     * @param header whether it looks like the head of a column
     * @param columns how many columns it spans; each gets its text
     * @param rowsDown how many rows it spans
     */
    public void cell(String text, boolean header, int columns, int rowsDown) {
        fillFromAbove();
        String clean = Sections.tidy(text).replace('|', '/');
        firstRowIsHeader |= rows.isEmpty() && header;
        plainCellInFirstRow |= rows.isEmpty() && !header && !clean.isEmpty();
        for (int column = 0; column < Math.clamp(columns, 1, MOST_COLUMNS) && open.size() < MOST_COLUMNS; column++) {
            if (rowsDown > 1) {
                below.put(open.size(), new Spanning(clean, Math.min(rowsDown, MOST_ROWS_SPANNED) - 1));
            }
            open.add(clean);
        }
    }

    /** Ends the row. */
    public void endRow() {
        fillFromAbove();
        if (open.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(open);
        }
        open = new ArrayList<>();
        above.forEach((column, cell) -> {
            if (cell.rowsLeft() > 1) {
                below.putIfAbsent(column, new Spanning(cell.text(), cell.rowsLeft() - 1));
            }
        });
        above = below;
        below = new HashMap<>();
    }

    private void fillFromAbove() {
        while (above.containsKey(open.size())) {
            open.add(above.get(open.size()).text());
        }
    }

    /** The parts, each with the first row on top; rows too long for a part as lines of "head: cell". */
    List<String> blocks() {
        if (!open.isEmpty()) {
            endRow();
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns < 2 || rows.size() < 2) {
            return rows.stream()
                    .map(row -> row.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" ")))
                    .toList();
        }
        boolean headed = firstRowIsHeader && !plainCellInFirstRow;
        var first = rows.getFirst();
        String top = line(first, columns) + (headed ? "\n|" + "---|".repeat(columns) : "");
        var blocks = new ArrayList<String>();
        var part = new StringBuilder(top);
        int words = words(top);
        boolean empty = headed;
        for (var row : rows.subList(1, rows.size())) {
            String line = line(row, columns);
            if (headed && words(top) + words(line) > WORDS_OF_A_PART) {
                blocks.add(inWords(first, row));
                continue;
            }
            if (!empty && words + words(line) > WORDS_OF_A_PART) {
                blocks.add(part.toString());
                part = new StringBuilder(top);
                words = words(top);
            }
            part.append('\n').append(line);
            words += words(line);
            empty = false;
        }
        if (!empty) {
            blocks.add(part.toString());
        }
        return blocks;
    }

    private static String line(List<String> row, int columns) {
        return Stream.concat(row.stream(), Stream.generate(() -> ""))
                .limit(columns)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String inWords(List<String> head, List<String> row) {
        var lines = new ArrayList<String>();
        for (int column = 0; column < row.size(); column++) {
            String name = column < head.size() ? head.get(column) : "";
            if (!row.get(column).isEmpty()) {
                lines.add((name.isEmpty() ? "" : name + ": ") + row.get(column));
            }
        }
        return String.join("\n", lines);
    }

    private static int words(String text) {
        return text.split("\\s+").length;
    }
}
