package dev.holdfast.knowledge.documents;

import dev.holdfast.knowledge.formats.BrokenDocumentException;
import dev.holdfast.knowledge.formats.Content;
import dev.holdfast.knowledge.formats.Format;
import dev.holdfast.knowledge.formats.Section;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/** Turns a file into a document, within bounds of size and time. */
public class DocumentReader {

    /** What programs put down as the title when nobody gave one. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(untitled|unbenannt|document|dokument|doc|word document|microsoft word|title|titel)?[\\s_-]*\\d*|.*\\.(docx?|pdf|html?|indd|tmp)");

    private static final Pattern MADE_BY = Pattern.compile("(?i)^microsoft word\\s*-\\s*");

    private final DataSize largestFile;
    private final TimeLimit limit;

    /**
     * @param largestFile larger files are refused
     * @param timePerFile files that take longer to read are refused
     */
    public DocumentReader(DataSize largestFile, Duration timePerFile) {
        this.largestFile = largestFile;
        this.limit = new TimeLimit(timePerFile);
    }

    /** @throws BrokenDocumentException if the file cannot be read, with the reason */
    public KnowledgeDocument read(SourceFile file) {
        String extension = Format.extension(file.name());
        var promised = Format.ofName(file.name()).orElseThrow(() -> new BrokenDocumentException(unknown(extension)));
        byte[] bytes = bytes(file);
        var found = limit.call(file.path(), () -> FileContent.read(promised, extension, bytes));
        var content = found.content();
        if (content.sections().isEmpty()) {
            throw new BrokenDocumentException(
                    "it has no text" + (promised == Format.MARKDOWN ? " below its headings" : ""));
        }
        String title = title(content, file);
        String versionDate = Objects.requireNonNullElseGet(
                        content.versionDate(),
                        () -> file.modified().atZone(ZoneOffset.UTC).toLocalDate())
                .toString();
        String id = content.id().isEmpty() ? DocumentId.ofPath(file.path()) : DocumentId.said(content.id());
        var sections = content.title().isEmpty() || found.format() != Format.MARKDOWN
                ? withoutTitle(content.sections(), title)
                : content.sections();
        return new KnowledgeDocument(
                id,
                title,
                found.format(),
                file.path(),
                file.stamp(),
                content.topics(),
                versionDate,
                Sha256.of(List.of(id, title, file.path(), content.topics(), versionDate, content.remarks(), sections)
                        .toString()),
                content.remarks(),
                sections);
    }

    private static String unknown(String extension) {
        return (extension.isEmpty()
                        ? "its name has no ending such as .pdf"
                        : "files that end in ." + extension + " are not read")
                + "; Markdown (.md), plain text (.txt), HTML (.html), PDF (.pdf) and Word (.docx, .doc) are";
    }

    private byte[] bytes(SourceFile file) {
        if (file.size() > largestFile.toBytes()) {
            throw tooLarge();
        }
        try (var stream = file.open().stream()) {
            byte[] bytes = stream.readNBytes((int) largestFile.toBytes() + 1);
            if (bytes.length > largestFile.toBytes()) {
                throw tooLarge();
            }
            if (bytes.length == 0) {
                throw new BrokenDocumentException("it is empty");
            }
            return bytes;
        } catch (AccessDeniedException denied) {
            throw new BrokenDocumentException("Holdfast may not read it; change the permissions of the file");
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof BrokenDocumentException known) {
                throw known;
            }
            throw new BrokenDocumentException(
                    "it cannot be opened (" + unreadable.getClass().getSimpleName() + "); it may be gone or be in use");
        }
    }

    private BrokenDocumentException tooLarge() {
        return new BrokenDocumentException("it is larger than " + largestFile.toMegabytes()
                + " MB; split it, take pictures out, or raise holdfast.knowledge.largest-file");
    }

    private static String title(Content content, SourceFile file) {
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
    private static List<Section> withoutTitle(List<Section> sections, String title) {
        return sections.stream()
                .map(section -> new Section(withoutTitle(section.heading(), title), section.blocks()))
                .toList();
    }

    private static String withoutTitle(String heading, String title) {
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
