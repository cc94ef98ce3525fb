package dev.holdfast.knowledge;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A knowledge base in a folder of its own. */
class KnowledgeFixture {

    final Path documents;
    final Path index;
    final WordCountEmbeddings model = new WordCountEmbeddings();

    KnowledgeFixture(Path folder) {
        try {
            documents = Files.createDirectories(folder.resolve("documents"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        index = folder.resolve("index");
    }

    KnowledgeFixture with(String file, String content) {
        try {
            Files.writeString(documents.resolve(file), content);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    KnowledgeFixture withDocument(String id, String title, String text) {
        return with(
                id + ".md",
                "---\nid: %s\ntitle: \"%s\"\nversionDate: 2026-01-31\n---\n\n%s\n".formatted(id, title, text));
    }

    KnowledgeSettings settings() {
        return settings(documents.toString(), index);
    }

    static KnowledgeSettings settings(String location, Path index) {
        return new KnowledgeSettings(location, index, Duration.ofSeconds(1), 8, 4);
    }

    KnowledgeBase base() {
        return new KnowledgeBase(settings(), model, index);
    }

    KnowledgeSearch search() {
        var base = base();
        base.refresh();
        return search(base, model, settings());
    }

    static KnowledgeSearch search(KnowledgeBase base, EmbeddingModel model, KnowledgeSettings settings) {
        return new KnowledgeSearch(base, model, settings, ObservationRegistry.NOOP);
    }
}
