package dev.holdfast.knowledge.formats.pdf;

import dev.holdfast.knowledge.formats.BrokenDocumentException;
import dev.holdfast.knowledge.formats.Sections;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the lines of a PDF, and leaves out what no reader sees: invisible, tiny, or beyond the edge of the page. */
final class LineStripper extends PDFTextStripper {

    private static final float UNREADABLY_SMALL = 2;

    /** In widths of an "M": no space within a line is as wide as the gap between two columns. */
    private static final float COLUMN_GAP = 1.5f;

    private final List<Line> lines = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private final Map<Float, Integer> sizes = new HashMap<>();
    private final Set<Integer> pagesWithText = new TreeSet<>();
    private final Set<Integer> pagesWithInvisibleText = new TreeSet<>();
    private final Set<Integer> scanned;
    private boolean bold = true;
    private float left;
    private float right;
    private float top;
    private long characters;
    private int hidden;

    /** @param scanned pages that are pictures with their text laid invisibly over them, so that it counts */
    LineStripper(Set<Integer> scanned) {
        this.scanned = scanned;
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
    }

    List<Line> lines(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        return lines;
    }

    /** Pages where all text is invisible, as text recognition writes it over the picture of a page. */
    Set<Integer> scannedPages() {
        var pages = new TreeSet<>(pagesWithInvisibleText);
        pages.removeAll(pagesWithText);
        return pages;
    }

    Set<Integer> pagesWithText() {
        return pagesWithText;
    }

    /** How many letters no reader sees. */
    int hiddenCharacters() {
        return hidden;
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        if (Thread.currentThread().isInterrupted()) {
            throw new BrokenDocumentException("reading it took too long");
        }
        if (++characters > Sections.MOST_CHARACTERS) {
            throw new BrokenDocumentException(String.format(
                    Locale.ENGLISH,
                    "it has more than %,d characters of text; split it into several files",
                    Sections.MOST_CHARACTERS));
        }
        int page = getCurrentPageNo();
        boolean invisible = getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER;
        if (invisible && !scanned.contains(page)) {
            pagesWithInvisibleText.add(page);
            hidden++;
        } else if (letter.getFontSizeInPt() < UNREADABLY_SMALL || isOutside(letter)) {
            hidden++;
        } else {
            pagesWithText.add(page);
            super.processTextPosition(letter);
        }
    }

    private static boolean isOutside(TextPosition letter) {
        return letter.getX() < 0
                || letter.getY() < 0
                || letter.getX() > letter.getPageWidth()
                || letter.getY() > letter.getPageHeight();
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        if (letters.isEmpty() || text.isBlank()) {
            return;
        }
        var first = letters.getFirst();
        var last = letters.getLast();
        if (cells.isEmpty() && cell.isEmpty()) {
            left = first.getXDirAdj();
            top = first.getYDirAdj();
        } else if (first.getXDirAdj() - right > COLUMN_GAP * first.getFontSizeInPt()) {
            endCell();
        } else {
            cell.append(' ');
        }
        cell.append(text);
        right = last.getXDirAdj() + last.getWidthDirAdj();
        for (var letter : letters) {
            sizes.merge(Math.round(letter.getFontSizeInPt() * 2) / 2f, 1, Integer::sum);
        }
        bold &= isBold(first);
    }

    private static boolean isBold(TextPosition letter) {
        var descriptor = letter.getFont().getFontDescriptor();
        String name = String.valueOf(letter.getFont().getName()).toLowerCase(Locale.ROOT);
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    }

    @Override
    protected void writeWordSeparator() {}

    @Override
    protected void writeLineSeparator() {
        endCell();
        if (!cells.isEmpty()) {
            float size = sizes.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            lines.add(new Line(getCurrentPageNo(), left, top, size, bold, cells));
        }
        cells.clear();
        sizes.clear();
        bold = true;
    }

    private void endCell() {
        String text = Sections.tidy(cell.toString());
        if (!text.isEmpty()) {
            cells.add(text);
        }
        cell.setLength(0);
    }

    @Override
    protected void writeParagraphEnd() {
        writeLineSeparator();
    }

    @Override
    protected void writePageEnd() {
        writeLineSeparator();
    }
}
