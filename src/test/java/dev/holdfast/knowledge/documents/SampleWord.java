package dev.holdfast.knowledge.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes a .docx from the top down. */
public final class SampleWord {

    private final XWPFDocument document = new XWPFDocument();

    public SampleWord() {
        style("Heading1", "heading 1", 0);
        style("Heading2", "heading 2", 1);
        style("Kapitel", "Unser Kapitel", 0);
    }

    public SampleWord titled(String title, LocalDate modified) {
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setModified(
                Optional.of(Date.from(modified.atStartOfDay(ZoneOffset.UTC).toInstant())));
        return this;
    }

    public SampleWord heading(int level, String text) {
        return styled("Heading" + level, text);
    }

    SampleWord styled(String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return this;
    }

    public SampleWord paragraph(String text) {
        document.createParagraph().createRun().setText(text);
        return this;
    }

    SampleWord hidden(String text) {
        var run = document.createParagraph().createRun();
        run.setText(text);
        run.setVanish(true);
        return this;
    }

    SampleWord tiny(String text) {
        var run = document.createParagraph().createRun();
        run.setText(text);
        run.setFontSize(1);
        return this;
    }

    /** The first row is bold. */
    SampleWord table(String[]... rows) {
        var table = document.createTable(rows.length, rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            for (int cell = 0; cell < rows[row].length; cell++) {
                var run = table.getRow(row)
                        .getCell(cell)
                        .getParagraphs()
                        .getFirst()
                        .createRun();
                run.setText(rows[row][cell]);
                run.setBold(row == 0);
            }
        }
        return this;
    }

    private void style(String id, String name, int outline) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    public byte[] bytes() {
        try (document) {
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
