package dev.holdfast.knowledge.documents;

import dev.holdfast.knowledge.formats.BrokenDocumentException;
import dev.holdfast.knowledge.formats.Format;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.util.unit.DataSize;

/** Turns a file into a document, within bounds of size and time. */
public class DocumentReader {

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
        String title = DocumentTitle.of(content, file);
        String versionDate = Objects.requireNonNullElseGet(
                        content.versionDate(),
                        () -> file.modified().atZone(ZoneOffset.UTC).toLocalDate())
                .toString();
        String id = content.id().isEmpty() ? DocumentId.ofPath(file.path()) : DocumentId.said(content.id());
        var sections = content.title().isEmpty() || found.format() != Format.MARKDOWN
                ? DocumentTitle.withoutIt(content.sections(), title)
                : content.sections();
        return new KnowledgeDocument(
                id,
                title,
                found.format(),
                file.path(),
                file.stamp(),
                content.topics(),
                versionDate,
                DigestUtils.sha256Hex(
                        List.of(id, title, file.path(), content.topics(), versionDate, content.remarks(), sections)
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
}
