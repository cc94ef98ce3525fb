package dev.holdfast.knowledge;

import dev.holdfast.safety.DocumentOrders;
import dev.holdfast.safety.detection.OrderFinder;
import dev.holdfast.safety.detection.SafetySettings;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** A knowledge base in a folder of its own. */
public class KnowledgeFixture {

    public static final DocumentOrders ORDERS = new DocumentOrders(new OrderFinder(SafetySettings.DEFAULTS));

    public final Path documents;
    public final Path index;
    public final WordCountEmbeddings model = new WordCountEmbeddings();

    public KnowledgeFixture(Path folder) {
        try {
            documents = Files.createDirectories(folder.resolve("documents"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        index = folder.resolve("index");
    }

    public KnowledgeFixture with(String file, String content) {
        try {
            Files.writeString(documents.resolve(file), content);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public KnowledgeFixture withDocument(String id, String title, String text) {
        return with(
                id + ".md",
                "---\nid: %s\ntitle: \"%s\"\nversionDate: 2026-01-31\n---\n\n%s\n".formatted(id, title, text));
    }

    public KnowledgeSettings settings() {
        return settings(documents.toString(), index);
    }

    static KnowledgeSettings settings(String location, Path index) {
        return settings(location, index, Duration.ofMillis(50));
    }

    private static KnowledgeSettings settings(String location, Path index, Duration watchInterval) {
        return new KnowledgeSettings(
                location,
                index,
                Duration.ofSeconds(1),
                8,
                4,
                DataSize.ofMegabytes(20),
                Duration.ofSeconds(30),
                watchInterval,
                Duration.ofMillis(100));
    }

    public KnowledgeBase base() {
        return new KnowledgeBase(settings(), model, KnowledgeFixture.ORDERS, index);
    }

    public KnowledgeWatch watch(KnowledgeBase base) {
        return new KnowledgeWatch(base, settings());
    }

    /** @param interval zero for never */
    KnowledgeWatch watch(KnowledgeBase base, Duration interval) {
        return new KnowledgeWatch(base, settings(documents.toString(), index, interval));
    }

    public KnowledgeSearch search() {
        var base = base();
        base.refresh();
        return search(base, model, settings());
    }

    public static KnowledgeSearch search(KnowledgeBase base, EmbeddingModel model, KnowledgeSettings settings) {
        return new KnowledgeSearch(base, model, settings, ObservationRegistry.NOOP);
    }
}
