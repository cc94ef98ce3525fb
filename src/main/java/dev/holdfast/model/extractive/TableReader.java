package dev.holdfast.model.extractive;

import dev.holdfast.model.extractive.Paragraph.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns the rows of a Markdown table into lines that can be read aloud, such as "Lost card: fee €10." */
final class TableReader {

    private static final int MOST_COLUMNS = 4;
    private static final Pattern RULE = Pattern.compile("\\s*[|:\\-\\s]*-[|:\\-\\s]*");

    private TableReader() {}

    static List<Statement> statements(List<String> lines) {
        boolean headed = lines.size() > 1 && RULE.matcher(lines.get(1)).matches();
        List<List<String>> rows = lines.stream()
                .map(TableReader::cells)
                .filter(row -> !row.isEmpty())
                .toList();
        if (rows.isEmpty() || rows.getFirst().size() < 2 || rows.getFirst().size() > MOST_COLUMNS) {
            return List.of();
        }
        if (!headed) {
            // The rest of a table whose first rows are in another passage.
            return rows.getFirst().size() > 2
                    ? List.of()
                    : rows.stream()
                            .filter(row -> row.size() == 2)
                            .map(row -> new Statement("- ", row.get(0) + ": " + row.get(1) + "."))
                            .toList();
        }
        List<String> header = rows.getFirst();
        List<Statement> statements = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() == header.size()) {
                statements.add(new Statement("- ", line(header, row)));
            }
        }
        return statements;
    }

    private static String line(List<String> header, List<String> row) {
        List<String> facts = new ArrayList<>();
        for (int column = 1; column < row.size(); column++) {
            String value = row.get(column);
            if (!value.isEmpty() && !value.matches("[-–—]")) {
                facts.add(fact(header.get(column), value));
            }
        }
        return row.getFirst() + ": " + String.join("; ", facts) + ".";
    }

    private static String fact(String header, String value) {
        boolean quantity = header.substring(Math.min(1, header.length())).matches("[\\p{Ll}\\s]*");
        if (!quantity) {
            // A header such as "Plus Account" says whose value it is.
            return header + " " + value;
        }
        return header.equalsIgnoreCase("value") || speaksForItself(value)
                ? value
                : header.toLowerCase(Locale.ROOT) + " " + value;
    }

    private static boolean speaksForItself(String value) {
        return value.matches("(?i)(free|no|yes|on|after|within|at|from|by|up to|about|next)\\b.*");
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        if (!inner.startsWith("|") || RULE.matcher(inner).matches()) {
            return List.of();
        }
        inner = inner.substring(1, inner.endsWith("|") && inner.length() > 1 ? inner.length() - 1 : inner.length());
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }
}
