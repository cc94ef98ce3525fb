package dev.holdfast.knowledge.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Turns one Markdown file with front matter into a document. */
class DocumentReader {

    private static final String FENCE = "---";

    private final DocumentParser parser = new DocumentParser();

    /**
     * @param fileName the file's name, which names the document if its front matter does not
     * @param lastModified dates the document if its front matter does not
     * @throws BrokenDocumentException if front matter, title or text is missing or cannot be read
     */
    KnowledgeDocument read(String fileName, String content, Instant lastModified) throws BrokenDocumentException {
        String text = content.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        int end = endOfFrontMatter(text);
        var fields = fields(text.substring(FENCE.length(), end));
        var sections = parser.sections(text.substring(Math.min(text.length(), end + FENCE.length() + 1)));
        if (sections.isEmpty()) {
            throw new BrokenDocumentException("it has no text below its front matter");
        }
        String versionDate = versionDate(fields.get("versionDate"), lastModified);
        return new KnowledgeDocument(
                string(fields, "id", fileName.replaceFirst("\\.[^.]*$", "")),
                title(fields),
                topics(fields.get("topics")),
                versionDate,
                sha256(fileName + '\n' + versionDate + '\n' + text),
                sections);
    }

    private static int endOfFrontMatter(String text) throws BrokenDocumentException {
        if (!text.startsWith(FENCE + "\n")) {
            throw new BrokenDocumentException("its first line is not '---', so it has no front matter with a title");
        }
        int end = text.indexOf("\n" + FENCE, FENCE.length());
        if (end < 0) {
            throw new BrokenDocumentException("its front matter is not closed by a line '---'");
        }
        return end + 1;
    }

    private static Map<?, ?> fields(String yaml) throws BrokenDocumentException {
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

    private static String title(Map<?, ?> fields) throws BrokenDocumentException {
        String title = string(fields, "title", "");
        if (title.isEmpty()) {
            throw new BrokenDocumentException("its front matter has no title");
        }
        return title;
    }

    private static String string(Map<?, ?> fields, String name, String otherwise) {
        String value = Objects.toString(fields.get(name), "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static List<String> topics(@Nullable Object topics) {
        return topics instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : topics == null ? List.of() : List.of(topics.toString());
    }

    private static String versionDate(@Nullable Object date, Instant lastModified) throws BrokenDocumentException {
        try {
            return switch (date) {
                case null -> lastModified.atZone(ZoneOffset.UTC).toLocalDate().toString();
                // YAML reads an unquoted date as midnight UTC.
                case Date day ->
                    day.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
                default -> LocalDate.parse(date.toString().strip()).toString();
            };
        } catch (DateTimeException notADate) {
            throw new BrokenDocumentException("its versionDate '" + date + "' is not a date such as 2026-06-15");
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
