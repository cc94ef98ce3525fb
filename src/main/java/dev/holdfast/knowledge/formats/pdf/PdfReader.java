package dev.holdfast.knowledge.formats.pdf;

import dev.holdfast.knowledge.formats.BrokenDocumentException;
import dev.holdfast.knowledge.formats.Content;
import dev.holdfast.knowledge.formats.Dates;
import dev.holdfast.knowledge.formats.Sections;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Reads PDF: its text with the headings that bookmarks and larger or bolder letters tell, and the page of each part. */
public final class PdfReader {

    private static final int MOST_PAGES = 3_000;
    private static final long MOST_MEMORY = 32_000_000;
    private static final long MOST_ON_DISK = 500_000_000;

    private PdfReader() {}

    /** @throws BrokenDocumentException if it is locked, damaged, too long, or holds pictures only */
    public static Content read(byte[] bytes) {
        BundledFonts.use();
        var memory = MemoryUsageSetting.setupMixed(MOST_MEMORY, MOST_ON_DISK).streamCache;
        try (var document = Loader.loadPDF(bytes, "", null, null, memory)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new BrokenDocumentException(String.format(
                        Locale.ENGLISH,
                        "it has %,d pages, more than %,d; split it into several files",
                        document.getNumberOfPages(),
                        MOST_PAGES));
            }
            return content(document);
        } catch (InvalidPasswordException locked) {
            throw new BrokenDocumentException("it is protected by a password; save it without one");
        } catch (IOException damaged) {
            throw new BrokenDocumentException("it is damaged or incomplete; open it and save it as PDF again");
        }
    }

    private static Content content(PDDocument document) throws IOException {
        var stripper = new LineStripper(Set.of());
        var lines = stripper.lines(document);
        var pages = stripper.pagesWithText();
        if (!stripper.scannedPages().isEmpty()) {
            var again = new LineStripper(stripper.scannedPages());
            lines = again.lines(document);
            pages = again.pagesWithText();
            stripper = again;
        }
        if (lines.isEmpty()) {
            throw new BrokenDocumentException(
                    "it has no text, only pictures of pages; run a text recognition (OCR) over it");
        }
        var sections = new Sections();
        new PageStructure(Outline.of(document)).write(RepeatedLines.removedFrom(lines), sections);
        var remarks = new ArrayList<String>();
        if (stripper.hiddenCharacters() > 0) {
            remarks.add(String.format(
                    Locale.ENGLISH, "Hidden text was left out: %,d letters.", stripper.hiddenCharacters()));
        }
        int without = document.getNumberOfPages() - pages.size();
        if (without > 0) {
            remarks.add(
                    without == 1
                            ? "1 page has no text."
                            : String.format(Locale.ENGLISH, "%,d pages have no text.", without));
        }
        var about = document.getDocumentInformation();
        return Content.of(
                Sections.tidy(Objects.requireNonNullElse(about.getTitle(), "")),
                date(about.getModificationDate(), about.getCreationDate()),
                sections.done(),
                List.copyOf(remarks));
    }

    private static @Nullable LocalDate date(@Nullable Calendar modified, @Nullable Calendar created) {
        Calendar date = modified == null ? created : modified;
        return date == null
                ? null
                : Dates.plausible(date.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
    }
}
