package dev.holdfast.knowledge.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Writes a PDF line by line, from the top of the page down. */
public final class SamplePdf {

    private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage();
    private float y = 720;
    private RenderingMode mode = RenderingMode.FILL;

    public SamplePdf() {
        document.addPage(page);
    }

    public SamplePdf titled(String title, LocalDate modified) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation()
                .setModificationDate(GregorianCalendar.from(modified.atStartOfDay(ZoneOffset.UTC)));
        return this;
    }

    public SamplePdf heading(String text) {
        y -= 24;
        return at(72, 18, PLAIN, text).down(30);
    }

    SamplePdf bold(String text) {
        y -= 10;
        return at(72, 11, BOLD, text).down(24);
    }

    public SamplePdf paragraph(String... lines) {
        for (String line : lines) {
            at(72, 11, PLAIN, line).down(14);
        }
        return down(10);
    }

    SamplePdf tiny(String text) {
        return at(72, 1, PLAIN, text).down(5);
    }

    SamplePdf invisible(String text) {
        mode = RenderingMode.NEITHER;
        at(72, 11, PLAIN, text).down(24);
        mode = RenderingMode.FILL;
        return this;
    }

    SamplePdf row(boolean head, String... cells) {
        for (int cell = 0; cell < cells.length; cell++) {
            at(72 + 160 * cell, 11, head ? BOLD : PLAIN, cells[cell]);
        }
        return down(16);
    }

    SamplePdf running(String head, String foot) {
        float before = y;
        y = 770;
        at(72, 9, PLAIN, head);
        y = 30;
        at(72, 9, PLAIN, foot);
        y = before;
        return this;
    }

    public SamplePdf newPage() {
        page = new PDPage();
        document.addPage(page);
        y = 720;
        return this;
    }

    SamplePdf bookmark(String title) {
        var outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline == null) {
            outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
        }
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(page);
        outline.addLast(item);
        return this;
    }

    SamplePdf lockedWith(String password) {
        try {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private SamplePdf down(float points) {
        y -= points;
        return this;
    }

    private SamplePdf at(float x, float size, PDFont font, String text) {
        try (var out = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            out.beginText();
            out.setRenderingMode(mode);
            out.setFont(font, size);
            out.newLineAtOffset(x, y);
            out.showText(text);
            out.endText();
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public byte[] bytes() {
        try (document) {
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
