package dev.holdfast.knowledge.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/** A .docx is a ZIP archive of XML files: this one is bounded before anything reads it, and rid of hidden text. */
final class WordPackage {

    /** Unpacked; a document of a thousand pages has about 20 MB of text in XML. */
    private static final long MOST_BYTES = 200_000_000;

    private static final long MOST_BYTES_OF_TEXT = 80_000_000;
    private static final int MOST_FILES = 5_000;
    private static final String DOCUMENT = "word/document.xml";
    private static final String STYLES = "word/styles.xml";

    private WordPackage() {}

    /** A package without hidden text and without pictures, and how many words were hidden. */
    record Cleaned(byte[] bytes, int hiddenWords) {}

    /** @throws BrokenDocumentException if it is damaged, or would unpack to far more than a document has */
    static Cleaned clean(byte[] bytes) {
        try {
            var styles = WordStyles.read(part(bytes, STYLES));
            var kept = new ByteArrayOutputStream();
            int hidden = 0;
            long unpacked = 0;
            int files = 0;
            try (var in = new ZipInputStream(new ByteArrayInputStream(bytes));
                    var out = new ZipOutputStream(kept)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    byte[] content = content(in, MOST_BYTES - unpacked);
                    unpacked += content.length;
                    if (++files > MOST_FILES) {
                        throw tooMuch();
                    }
                    if (entry.isDirectory() || entry.getName().startsWith("word/media/")) {
                        continue;
                    }
                    if (entry.getName().equals(DOCUMENT)) {
                        var visible = VisibleRuns.of(content, styles);
                        hidden += visible.hiddenWords();
                        content = visible.xml();
                    } else if (entry.getName().equals(STYLES)) {
                        content = styles.withHeadingsNamed();
                    }
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(content);
                }
            }
            if (files == 0) {
                throw damaged();
            }
            return new Cleaned(kept.toByteArray(), hidden);
        } catch (IOException | XMLStreamException unreadable) {
            throw damaged();
        }
    }

    private static byte[] part(byte[] bytes, String name) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            long unpacked = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = content(in, MOST_BYTES - unpacked);
                unpacked += content.length;
                if (entry.getName().equals(name)) {
                    return content;
                }
            }
            return new byte[0];
        }
    }

    private static byte[] content(InputStream in, long limit) throws IOException {
        long most = Math.min(limit, MOST_BYTES_OF_TEXT);
        byte[] content = in.readNBytes((int) Math.max(0, most) + 1);
        if (content.length > most) {
            throw tooMuch();
        }
        return content;
    }

    private static BrokenDocumentException damaged() {
        return new BrokenDocumentException("it is damaged or incomplete; open it in Word and save it again");
    }

    private static BrokenDocumentException tooMuch() {
        return new BrokenDocumentException(
                "it unpacks to far more than a document holds, as archives do that are meant to"
                        + " do harm; if it is a real document, copy its text into a new one");
    }
}
