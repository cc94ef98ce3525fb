package dev.holdfast.knowledge;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The documents and their index, read in the background once the application has started. */
@Component
public class KnowledgeBase {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBase.class);

    private final DocumentFolder folder;
    private final PassageStore store;
    private final Duration waitForIndex;
    private final CompletableFuture<@Nullable Void> firstReading = new CompletableFuture<>();
    private volatile @Nullable SearchIndex index;
    private volatile @Nullable IndexReport report;

    KnowledgeBase(
            KnowledgeSettings settings,
            EmbeddingModel model,
            @Value("${holdfast.data-directory:.holdfast/data}") Path dataDirectory) {
        this.folder = new DocumentFolder(settings.location());
        this.store = new PassageStore(
                Objects.requireNonNullElse(settings.indexDirectory(), dataDirectory.resolve("knowledge-index")),
                new Embeddings(model));
        this.waitForIndex = settings.waitForIndex();
    }

    @EventListener(ApplicationStartedEvent.class)
    void readInBackground() {
        Thread.ofPlatform().name("knowledge-index").daemon().start(() -> {
            try {
                refresh();
            } catch (RuntimeException failed) {
                LOG.error("The knowledge base cannot be read, so nothing can be searched in it.", failed);
            }
        });
    }

    /**
     * Reads the documents again and indexes what changed. Searches use the index as it was until this is done.
     *
     * @throws KnowledgeNotReadyException if the folder cannot be read or the index not written
     */
    public synchronized IndexReport refresh() {
        try {
            var reading = folder.read();
            var updated = store.update(reading.documents());
            var done = new IndexReport(updated.documents(), updated.passages(), reading.skipped(), Instant.now());
            index = updated;
            report = done;
            firstReading.complete(null);
            LOG.info(
                    "Knowledge base ready: {} documents in {} passages, {} left out.",
                    done.documents(),
                    done.passages(),
                    done.skipped().size());
            return done;
        } catch (IOException | RuntimeException failed) {
            var notReady = new KnowledgeNotReadyException(
                    "The knowledge base could not be read: " + failed.getMessage(), failed);
            firstReading.completeExceptionally(notReady);
            throw notReady;
        }
    }

    /** What the last reading found; empty while the first one goes on. */
    public Optional<IndexReport> report() {
        return Optional.ofNullable(report);
    }

    /** Whether the first reading has failed, so that there is nothing to search in. */
    boolean isUnreadable() {
        return report == null && firstReading.isCompletedExceptionally();
    }

    /** @throws KnowledgeNotReadyException if the index is not there within the time of the settings */
    SearchIndex index() {
        var ready = index;
        if (ready == null) {
            awaitFirstReading();
            ready = index;
        }
        return Objects.requireNonNull(ready);
    }

    private void awaitFirstReading() {
        try {
            firstReading.get(waitForIndex.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new KnowledgeNotReadyException(
                    "The knowledge base is still being read after " + waitForIndex.toSeconds()
                            + " s; try again in a minute.",
                    late);
        } catch (ExecutionException failed) {
            throw new KnowledgeNotReadyException(
                    String.valueOf(Objects.requireNonNullElse(failed.getCause(), failed)
                            .getMessage()),
                    failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KnowledgeNotReadyException("The application is stopping.", stopped);
        }
    }
}
