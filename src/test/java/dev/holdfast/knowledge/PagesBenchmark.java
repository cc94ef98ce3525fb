package dev.holdfast.knowledge;

import dev.holdfast.knowledge.documents.DocumentReader;
import dev.holdfast.knowledge.documents.SamplePdf;
import dev.holdfast.knowledge.documents.SampleWord;
import dev.holdfast.knowledge.documents.SourceFile;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/** Prints how long a page takes to be read, and to be indexed: 100 pages of about 330 words in each format. */
final class PagesBenchmark {

    private static final int PAGES = 100;
    private static final int LINES = 30;
    private static final int ROUNDS = 5;

    private PagesBenchmark() {}

    static void print(EmbeddingModel model) throws IOException {
        for (var file : Map.of("pages.pdf", pdf(), "pages.docx", word()).entrySet()) {
            double read = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                read = Math.min(read, read(file.getKey(), file.getValue()));
            }
            var folder = Files.createTempDirectory("pages");
            Files.write(folder.resolve(file.getKey()), file.getValue());
            var settings = KnowledgeFixture.settings(folder.toString(), folder.resolve(".index"));
            long started = System.nanoTime();
            var report = new KnowledgeBase(settings, model, KnowledgeFixture.ORDERS, folder).refresh();
            double indexed = (System.nanoTime() - started) / 1e6 / PAGES;
            System.out.printf(
                    Locale.ROOT,
                    "%s: a page takes %.1f ms to be read, %.0f ms to be indexed (%.1f passages)%n",
                    file.getKey(),
                    read,
                    indexed,
                    (double) report.passages() / PAGES);
        }
    }

    private static double read(String name, byte[] bytes) {
        var reader = new DocumentReader(DataSize.ofMegabytes(50), Duration.ofMinutes(5));
        long started = System.nanoTime();
        reader.read(new SourceFile(name, bytes.length, Instant.EPOCH, () -> new ByteArrayInputStream(bytes)));
        return (System.nanoTime() - started) / 1e6 / PAGES;
    }

    private static byte[] pdf() {
        var pdf = new SamplePdf();
        for (int page = 0; page < PAGES; page++) {
            pdf.heading("Part " + page);
            for (int line = 0; line < LINES; line += 3) {
                pdf.paragraph(line(page, line), line(page, line + 1), line(page, line + 2));
            }
            pdf.newPage();
        }
        return pdf.bytes();
    }

    private static byte[] word() {
        var word = new SampleWord();
        for (int page = 0; page < PAGES; page++) {
            word.heading(1, "Part " + page);
            for (int line = 0; line < LINES; line += 3) {
                word.paragraph(line(page, line) + " " + line(page, line + 1) + " " + line(page, line + 2));
            }
        }
        return word.bytes();
    }

    private static String line(int page, int line) {
        return "Line %d of page %d says what a card of this kind costs.".formatted(line, page);
    }
}
