package dev.holdfast.workflow.check;

import dev.holdfast.workflow.ModelFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The table model-route as a file has it.
 *
 * @param columns the names of its answers, in order
 */
record ModelRouteTable(String file, List<String> columns, List<Row> rows) {

    static final String MODELS = "models";
    static final String CERTIFICATE = "certificate";

    private static final Pattern TABLE =
            Pattern.compile("<(?:\\w+:)?decision\\s[^>]*id=\"modelRoute\".*?</(?:\\w+:)?decision>", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("<(?:\\w+:)?output\\s[^>]*\\bname=\"([^\"]*)\"");
    private static final Pattern RULE = Pattern.compile("<(?:\\w+:)?rule[\\s>].*?</(?:\\w+:)?rule>", Pattern.DOTALL);
    private static final Pattern ANSWER =
            Pattern.compile("<(?:\\w+:)?outputEntry[^>]*>\\s*<(?:\\w+:)?text(?:\\s*/>|>([^<]*)</)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");

    /**
     * One row.
     *
     * @param number as Modeler counts, from 1
     */
    record Row(int number, List<String> models, List<String> certificates) {}

    /** The table, if this file has it; what cannot be read is found by the other checks. */
    static Stream<ModelRouteTable> in(ModelFile file) {
        return found(TABLE, new String(file.content(), StandardCharsets.UTF_8))
                .map(table -> read(file.name(), table.group()));
    }

    private static ModelRouteTable read(String file, String table) {
        var columns = found(COLUMN, table).map(column -> column.group(1)).toList();
        var rows = new ArrayList<Row>();
        for (var rule : found(RULE, table).toList()) {
            var cells = found(ANSWER, rule.group()).map(cell -> cell.group(1)).toList();
            rows.add(new Row(rows.size() + 1, names(columns, cells, MODELS), names(columns, cells, CERTIFICATE)));
        }
        return new ModelRouteTable(file, columns, rows);
    }

    private static List<String> names(List<String> columns, List<String> cells, String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= cells.size() || cells.get(at) == null
                ? List.of()
                : found(NAME, cells.get(at).replace("&quot;", "\""))
                        .map(name -> name.group(1))
                        .filter(name -> !name.isBlank())
                        .toList();
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
