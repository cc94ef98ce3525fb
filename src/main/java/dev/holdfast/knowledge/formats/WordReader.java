package dev.holdfast.knowledge.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads Word documents with Apache Tika: .docx, and .doc as Word wrote it from 1997 on. */
public final class WordReader {

    private WordReader() {}

    /** Reads a .docx; pictures, headers, footers, comments, deleted text and what is embedded are left out. */
    public static Content docx(byte[] bytes) {
        var cleaned = WordPackage.clean(bytes);
        return read(
                new OOXMLParser(),
                cleaned.bytes(),
                cleaned.hiddenWords() == 0
                        ? List.of()
                        : List.of(String.format(
                                Locale.ENGLISH, "Hidden text was left out: %,d words.", cleaned.hiddenWords())));
    }

    /** Reads a .doc; hidden text cannot be told from other text here, so it is only remarked upon. */
    public static Content doc(byte[] bytes) {
        return read(
                new OfficeParser(),
                bytes,
                hidesText(bytes)
                        ? List.of("It holds hidden text, which is searched as"
                                + " well: in this old format it cannot be left out. Save it as .docx.")
                        : List.of());
    }

    private static Content read(Parser parser, byte[] bytes, List<String> remarks) {
        var sections = new Sections();
        var metadata = new Metadata();
        try (InputStream stream = TikaInputStream.get(bytes)) {
            parser.parse(stream, new WordElements(sections), metadata, context());
        } catch (EncryptedDocumentException locked) {
            throw new BrokenDocumentException("it is protected by a password; save it without one");
        } catch (TikaException | SAXException | IOException damaged) {
            throw broken(damaged);
        }
        return Content.of(
                Sections.tidy(Objects.requireNonNullElse(metadata.get(TikaCoreProperties.TITLE), "")),
                Dates.of(metadata.get(TikaCoreProperties.MODIFIED)),
                sections.done(),
                new ArrayList<>(remarks));
    }

    private static BrokenDocumentException broken(Throwable damaged) {
        for (Throwable cause = damaged; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenDocumentException known) {
                return known;
            }
            if (cause instanceof org.apache.poi.EncryptedDocumentException) {
                return new BrokenDocumentException("it is protected by a password; save it without one");
            }
        }
        return new BrokenDocumentException("it is damaged or incomplete; open it in Word and save it again");
    }

    private static ParseContext context() {
        var word = new OfficeParserConfig();
        word.setUseSAXDocxExtractor(true);
        word.setIncludeHeadersAndFooters(false);
        word.setIncludeDeletedContent(false);
        word.setExtractMacros(false);
        var context = new ParseContext();
        context.set(OfficeParserConfig.class, word);
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedDocumentExtractor() {
            @Override
            public boolean shouldParseEmbedded(Metadata metadata) {
                return false;
            }

            @Override
            public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {}
        });
        return context;
    }

    private static boolean hidesText(byte[] bytes) {
        try (var document = new HWPFDocument(new java.io.ByteArrayInputStream(bytes))) {
            var text = document.getRange();
            for (int run = 0; run < text.numCharacterRuns(); run++) {
                var characters = text.getCharacterRun(run);
                if (characters.isVanished() && !characters.text().isBlank()) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException unreadable) {
            // The reader proper says what is wrong.
            return false;
        }
    }
}
