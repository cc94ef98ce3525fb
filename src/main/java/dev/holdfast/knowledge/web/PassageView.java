package dev.holdfast.knowledge.web;

import dev.holdfast.knowledge.index.MatchingWords;
import dev.holdfast.knowledge.index.MatchingWords.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A passage as a page shows it.
 *
 * @param number its number in the document, from 1
 * @param heading the path of headings to it
 * @param blocks paragraphs, lists and tables
 * @param orders what in it reads like an instruction to the model; with any, it is found by nothing
 */
record PassageView(int number, List<Piece> heading, List<Block> blocks, List<String> orders) {

    private static final Pattern RULE = Pattern.compile("\\|[|:\\-\\s]*-[|:\\-\\s]*");

    /**
     * Either text or a table.
     *
     * @param text empty for a table
     * @param head the head of the table's columns; empty if it has none
     * @param rows the table's rows of cells; empty for text
     */
    record Block(List<Piece> text, List<List<Piece>> head, List<List<List<Piece>>> rows) {}

    static PassageView of(String passageId, String heading, String text, MatchingWords words) {
        return of(passageId, heading, text, words, List.of());
    }

    static PassageView of(String passageId, String heading, String text, MatchingWords words, List<String> orders) {
        var blocks = new ArrayList<Block>();
        for (String block : text.split("\\n\\s*\\n")) {
            var lines = block.lines().toList();
            int table = 0;
            while (table < lines.size() && !lines.get(table).startsWith("|")) {
                table++;
            }
            if (table > 0) {
                blocks.add(new Block(words.in(String.join("\n", lines.subList(0, table))), List.of(), List.of()));
            }
            if (table < lines.size()) {
                blocks.add(table(lines.subList(table, lines.size()), words));
            }
        }
        return new PassageView(number(passageId), words.in(heading), blocks, orders);
    }

    static int number(String passageId) {
        String digits = passageId.substring(passageId.lastIndexOf('#') + 1);
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 1;
    }

    private static Block table(List<String> lines, MatchingWords words) {
        boolean headed = lines.size() > 1 && RULE.matcher(lines.get(1)).matches();
        return new Block(
                List.of(),
                headed ? cells(lines.getFirst(), words) : List.of(),
                lines.stream()
                        .skip(headed ? 2 : 0)
                        .filter(line -> !RULE.matcher(line).matches())
                        .map(line -> cells(line, words))
                        .toList());
    }

    private static List<List<Piece>> cells(String line, MatchingWords words) {
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return Arrays.stream(inner.split("\\|", -1))
                .map(cell -> words.in(cell.strip()))
                .toList();
    }
}
