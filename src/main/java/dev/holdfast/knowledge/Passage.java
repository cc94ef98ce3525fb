package dev.holdfast.knowledge;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of a document, small enough to be quoted as a source.
 *
 * @param passageId the document's id and the passage's number in it, such as {@code card-freeze#2}
 * @param heading the path of headings to the passage, joined with " › ", empty before the first heading
 * @param text what it says, as plain text
 * @param versionDate the document's version date, ISO 8601
 * @param score how well it fits what was searched for: 1 for the best document of that search, falling towards 0
 */
public record Passage(
        String passageId,
        String documentId,
        String title,
        String heading,
        String text,
        String versionDate,
        double score) {

    private static final Pattern RULE = Pattern.compile("\\|[|\\s:-]*");

    /**
     * How it begins, to show beside a link: rows of tables as their cells, cut between two words.
     *
     * @param longest at most so many characters, 10 or more
     */
    public String excerpt(int longest) {
        String shown = text.lines()
                .map(String::strip)
                .filter(line -> !RULE.matcher(line).matches())
                .map(Passage::withoutBars)
                .collect(Collectors.joining("\n"));
        if (shown.length() <= longest) {
            return shown;
        }
        String fits = shown.substring(0, longest - 2);
        int end = Math.max(fits.lastIndexOf(' '), fits.lastIndexOf('\n'));
        return (end > longest / 2 ? fits.substring(0, end) : fits).strip() + " …";
    }

    private static String withoutBars(String line) {
        if (!line.startsWith("|")) {
            return line;
        }
        return Stream.of(line.split("\\|"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
