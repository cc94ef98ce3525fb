package dev.holdfast.knowledge.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The fields between two lines {@code ---} at the top of a text, if it has them.
 *
 * @param rest the text below
 */
record FrontMatter(Map<?, ?> fields, String rest) {

    private static final String FENCE = "---";

    /** @throws BrokenDocumentException if the fields are not closed or cannot be read */
    static FrontMatter read(String text) {
        if (!text.startsWith(FENCE + "\n")) {
            return new FrontMatter(Map.of(), text);
        }
        int end = text.indexOf("\n" + FENCE, FENCE.length());
        if (end < 0) {
            throw new BrokenDocumentException("its front matter is not closed by a line '---'");
        }
        int rest = Math.min(text.length(), end + 1 + FENCE.length() + 1);
        return new FrontMatter(fields(text.substring(FENCE.length(), end + 1)), text.substring(rest));
    }

    private static Map<?, ?> fields(String yaml) {
        try {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            if (loaded instanceof Map<?, ?> fields) {
                return fields;
            }
            throw new BrokenDocumentException("its front matter is not a list of 'name: value' lines");
        } catch (YAMLException broken) {
            throw new BrokenDocumentException("its front matter is not valid YAML: "
                    + String.valueOf(broken.getMessage()).lines().findFirst().orElse("unreadable"));
        }
    }

    /** The content of a text with these fields. */
    Content with(List<Section> sections) {
        return new Content(string("id"), string("title"), topics(), versionDate(), sections, List.of());
    }

    private String string(String name) {
        return Objects.toString(fields.get(name), "").strip();
    }

    private List<String> topics() {
        Object topics = fields.get("topics");
        return topics instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : topics == null ? List.of() : List.of(topics.toString());
    }

    private @Nullable LocalDate versionDate() {
        Object date = fields.get("versionDate");
        try {
            return switch (date) {
                case null -> null;
                // YAML reads an unquoted date as midnight UTC.
                case Date day -> day.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
                default -> LocalDate.parse(date.toString().strip());
            };
        } catch (DateTimeException notADate) {
            throw new BrokenDocumentException("its versionDate '" + date + "' is not a date such as 2026-06-15");
        }
    }
}
