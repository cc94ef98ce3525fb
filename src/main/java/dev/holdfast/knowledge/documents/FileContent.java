package dev.holdfast.knowledge.documents;

import dev.holdfast.knowledge.formats.BrokenDocumentException;
import dev.holdfast.knowledge.formats.Content;
import dev.holdfast.knowledge.formats.Format;
import dev.holdfast.knowledge.formats.HtmlReader;
import dev.holdfast.knowledge.formats.TextReader;
import dev.holdfast.knowledge.formats.WordReader;
import dev.holdfast.knowledge.formats.pdf.PdfReader;
import java.io.IOException;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/**
 * What a file is, by its bytes; its name only decides between kinds of text. A name that promises something else than
 * the bytes hold misleads nobody.
 */
final class FileContent {

    private static final String OLD_WORD = "application/msword";
    private static final Detector DETECTOR = new DefaultDetector();

    private FileContent() {}

    /** The format that was found, and what it says. */
    record Found(Format format, Content content) {}

    static Found read(Format promised, String extension, byte[] bytes) {
        String type = type(bytes);
        return switch (type) {
            case "application/pdf" -> new Found(Format.PDF, PdfReader.read(bytes));
            case OLD_WORD -> new Found(Format.WORD, WordReader.doc(bytes));
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                    "application/vnd.ms-word.document.macroenabled.12" ->
                new Found(Format.WORD, WordReader.docx(bytes));
            case "application/x-tika-ooxml-protected" ->
                throw new BrokenDocumentException("it is protected by a password; save it without one");
            default -> readAsPromised(promised, extension, type, bytes);
        };
    }

    private static Found readAsPromised(Format promised, String extension, String type, byte[] bytes) {
        boolean text =
                type.startsWith("text/") || type.equals("application/xhtml+xml") || type.equals("application/xml");
        boolean page = type.equals("text/html") || type.equals("application/xhtml+xml");
        return switch (promised) {
            case MARKDOWN -> new Found(Format.MARKDOWN, TextReader.markdown(onlyText(type, extension, bytes)));
            case TEXT ->
                page
                        ? new Found(Format.HTML, HtmlReader.read(bytes))
                        : new Found(Format.TEXT, TextReader.plain(onlyText(type, extension, bytes)));
            case HTML -> new Found(Format.HTML, HtmlReader.read(onlyText(type, extension, bytes)));
            case PDF, WORD -> {
                if (page) {
                    yield new Found(Format.HTML, HtmlReader.read(bytes));
                }
                if (type.equals("application/zip") && extension.equals("docx")) {
                    yield new Found(Format.WORD, WordReader.docx(bytes));
                }
                throw new BrokenDocumentException("its name ends in .%s, but it holds %s; %s"
                        .formatted(
                                extension,
                                text ? "plain text" : kind(type),
                                text
                                        ? "rename it to .txt"
                                        : "save it as ." + (promised == Format.PDF ? "pdf" : "docx")));
            }
        };
    }

    private static byte[] onlyText(String type, String extension, byte[] bytes) {
        if (type.startsWith("text/") || type.matches("application/(xhtml\\+xml|xml|octet-stream|json|.*script|x-.*)")) {
            return bytes;
        }
        throw new BrokenDocumentException(
                "its name ends in .%s, but it holds %s; put a document here that Holdfast reads"
                        .formatted(extension, kind(type)));
    }

    private static String kind(String type) {
        return switch (type) {
            case "application/octet-stream" -> "bytes of no kind that is known";
            case "application/zip" -> "a ZIP archive";
            case "application/rtf" -> "rich text (RTF)";
            case "application/x-tika-msoffice", "application/x-tika-ooxml" -> "another kind of Office file";
            default -> type.startsWith("image/") ? "a picture" : "something else (" + type + ")";
        };
    }

    private static String type(byte[] bytes) {
        try (var stream = TikaInputStream.get(bytes)) {
            return DETECTOR.detect(stream, new Metadata()).getBaseType().toString();
        } catch (IOException | RuntimeException unreadable) {
            return "application/octet-stream";
        }
    }
}
