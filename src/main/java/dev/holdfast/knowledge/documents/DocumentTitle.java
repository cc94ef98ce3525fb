package dev.holdfast.knowledge.documents;

import dev.holdfast.knowledge.formats.Content;
import dev.holdfast.knowledge.formats.Section;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a document is called: by itself, else by its first heading, else by its file. */
final class DocumentTitle {

    /** What programs put down as the title when nobody gave one. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(untitled|unbenannt|document|dokument|doc|word document|microsoft word|title|titel)?[\\s_-]*\\d*|.*\\.(docx?|pdf|html?|indd|tmp)");

    private static final Pattern MADE_BY = Pattern.compile("(?i)^microsoft word\\s*-\\s*");

    private DocumentTitle() {}

    static String of(Content content, SourceFile file) {
        String own = MADE_BY.matcher(content.title()).replaceFirst("");
        return Stream.of(own, firstHeading(content))
                .filter(title -> !NO_TITLE.matcher(title).matches())
                .findFirst()
                .orElseGet(() -> file.name()
                        .replaceFirst("\\.[^.]*$", "")
                        .replaceAll("[_\\s]+", " ")
                        .strip());
    }

    private static String firstHeading(Content content) {
        String path = content.sections().stream()
                .map(Section::heading)
                .filter(heading -> !heading.isEmpty())
                .findFirst()
                .orElse("");
        String first = path.split(" › ")[0].replaceFirst(", page \\d+$", "");
        return first.matches("Page \\d+") ? "" : first;
    }

    /** A heading that only says the title again helps nobody who reads both. */
    static List<Section> withoutIt(List<Section> sections, String title) {
        return sections.stream()
                .map(section -> new Section(withoutIt(section.heading(), title), section.blocks()))
                .toList();
    }

    private static String withoutIt(String heading, String title) {
        if (!heading.regionMatches(true, 0, title, 0, title.length())) {
            return heading;
        }
        String rest = heading.substring(title.length());
        if (rest.startsWith(" › ")) {
            return rest.substring(3);
        }
        return rest.isEmpty() ? "" : rest.startsWith(", page ") ? "P" + rest.substring(3) : heading;
    }
}
