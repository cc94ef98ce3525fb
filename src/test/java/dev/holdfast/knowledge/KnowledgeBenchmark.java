package dev.holdfast.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.knowledge.index.Ranking.By;
import dev.holdfast.knowledge.index.Sentences;
import dev.holdfast.model.SentenceEmbeddings;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.util.unit.DataSize;

/**
 * Prints document recall and latency of the search on {@code knowledge/} of the benchmark data: a folder
 * {@code documents} and situations in {@code queries-dev.json}. The data lie in {@code ../shared/data}, or where
 * {@code -Dholdfast.benchmark.data} says; the index is kept in {@code target/}.
 */
public final class KnowledgeBenchmark {

    private KnowledgeBenchmark() {}

    private record Situation(String text, Set<String> required) {}

    /** Runs the benchmark; says so and ends if the data are absent. */
    public static void main(String[] arguments) throws IOException {
        var data = Path.of(System.getProperty("holdfast.benchmark.data", "../shared/data"), "knowledge");
        if (!Files.isDirectory(data.resolve("documents"))) {
            System.out.println("Knowledge: no benchmark data in " + data
                    + "; name their folder with -Dholdfast.benchmark.data=DIR.");
            return;
        }
        var settings = new KnowledgeSettings(
                data.resolve("documents").toString(),
                Path.of("target", "knowledge-benchmark-index"),
                Duration.ofMinutes(1),
                8,
                Integer.getInteger("holdfast.knowledge.questions", 4),
                DataSize.ofMegabytes(20),
                Duration.ofSeconds(30),
                Duration.ZERO,
                Duration.ZERO);
        var model = new SentenceEmbeddings();
        var base = new KnowledgeBase(settings, model, KnowledgeFixture.ORDERS, Path.of("target"));
        long started = System.nanoTime();
        var report = base.refresh();
        System.out.printf(
                Locale.ROOT,
                "Knowledge: %d documents, %d passages, %d left out, index up to date after %.1f s%n",
                report.documents(),
                report.passages(),
                report.skipped().size(),
                (System.nanoTime() - started) / 1e9);
        var search = new KnowledgeSearch(base, model, settings, ObservationRegistry.NOOP);
        var situations = situations(data.resolve("queries-dev.json"));
        System.out.println("Document recall      @5     @10    @20");
        for (var by : By.values()) {
            printRecall(search, situations, by);
        }
        var texts = situations.stream().map(Situation::text).toList();
        var questions = texts.stream().map(KnowledgeBenchmark::firstQuestion).toList();
        texts.forEach(text -> search.search(text, 10));
        printLatency("situation", search, texts);
        printLatency("single question", search, questions);
        PagesBenchmark.print(model);
    }

    private static List<Situation> situations(Path file) throws IOException {
        var situations = new ArrayList<Situation>();
        for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
            var required = new HashSet<String>();
            row.get("required").forEach(id -> required.add(id.asText()));
            situations.add(new Situation(row.get("query").asText(), required));
        }
        return situations;
    }

    private static void printRecall(KnowledgeSearch search, List<Situation> situations, By by) {
        var recall = new double[3];
        var depths = List.of(5, 10, 20);
        for (var situation : situations) {
            var found = search.search(situation.text(), 20, by).stream()
                    .map(Passage::documentId)
                    .toList();
            for (int i = 0; i < recall.length; i++) {
                long hits = found.stream()
                        .limit(depths.get(i))
                        .filter(situation.required()::contains)
                        .count();
                recall[i] += (double) hits / situation.required().size() / situations.size();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-18s %6.3f %6.3f %6.3f%n",
                switch (by) {
                    case WORDS -> "words only";
                    case MEANING -> "meaning only";
                    case BOTH -> "fused";
                },
                recall[0],
                recall[1],
                recall[2]);
    }

    private static void printLatency(String what, KnowledgeSearch search, List<String> texts) {
        var milliseconds = new ArrayList<Double>();
        for (int round = 0; round < 3; round++) {
            for (String text : texts) {
                long started = System.nanoTime();
                search.search(text, 10);
                milliseconds.add((System.nanoTime() - started) / 1e6);
            }
        }
        milliseconds.sort(null);
        System.out.printf(
                Locale.ROOT,
                "A %s takes p50 %.0f ms, p95 %.0f ms%n",
                what,
                milliseconds.get(milliseconds.size() / 2),
                milliseconds.get(milliseconds.size() * 95 / 100));
    }

    /** The first sentence that ends in a question mark, or the first of all. */
    private static String firstQuestion(String situation) {
        var sentences = Sentences.of(situation);
        return sentences.stream()
                .filter(sentence -> sentence.replaceAll("[\"”')]+$", "").endsWith("?"))
                .findFirst()
                .orElse(sentences.getFirst());
    }
}
