package dev.holdfast.knowledge;

import dev.holdfast.knowledge.FolderReading.Progress;
import dev.holdfast.knowledge.documents.DocumentFolder;
import dev.holdfast.knowledge.documents.DocumentReader;
import dev.holdfast.knowledge.documents.Settling;
import dev.holdfast.knowledge.documents.Skipped;
import dev.holdfast.knowledge.index.Embeddings;
import dev.holdfast.knowledge.index.PassageStore;
import dev.holdfast.knowledge.index.SearchIndex;
import dev.holdfast.safety.DocumentOrders;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.springframework.stereotype.Component;

/**
 * The documents and their index. Whoever searches gets the index as it was until a new one is complete; after a restart
 * that is the one of before the restart.
 */
@Component
public class KnowledgeBase {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBase.class);

    private final DocumentFolder folder;
    private final PassageStore store;
    private final FolderReading reading;
    private final Settling settling;
    private final Duration waitForIndex;
    private final CompletableFuture<@Nullable Void> firstIndex = new CompletableFuture<>();
    private boolean opened;
    private volatile @Nullable SearchIndex index;
    private volatile @Nullable IndexReport report;
    private volatile @Nullable Progress progress;
    private volatile @Nullable String problem;

    KnowledgeBase(
            KnowledgeSettings settings,
            EmbeddingModel model,
            DocumentOrders orders,
            @Value("${holdfast.data-directory:.holdfast/data}") Path dataDirectory) {
        this.folder = new DocumentFolder(settings.location());
        this.store = new PassageStore(
                Objects.requireNonNullElse(settings.indexDirectory(), dataDirectory.resolve("knowledge-index")),
                new Embeddings(model),
                orders,
                settings.location());
        this.reading = new FolderReading(new DocumentReader(settings.largestFile(), settings.timePerFile()), store);
        this.settling = new Settling(settings.quietPeriod());
        this.waitForIndex = settings.waitForIndex();
    }

    /**
     * Reads every document that changed or that could not be read before, and removes those that are gone.
     *
     * @throws KnowledgeNotReadyException if the folder cannot be read or the index not written
     */
    public IndexReport refresh() {
        return read(true);
    }

    /** Takes changes in that are over; a file that still grows is left for a later look. */
    IndexReport takeChanges() {
        return read(false);
    }

    private synchronized IndexReport read(boolean everything) {
        try {
            if (!opened) {
                store.open().ifPresent(this::use);
                opened = true;
            }
            var listing = folder.list();
            settling.look(listing, Instant.now());
            if (everything) {
                reading.tryAllAgain();
            }
            var outcome = reading.read(index, listing, everything ? null : settling, this::report);
            problem = null;
            return done(outcome.index(), outcome.skipped());
        } catch (IOException | RuntimeException failed) {
            throw notRead(failed);
        } finally {
            progress = null;
        }
    }

    private IndexReport done(SearchIndex current, List<Skipped> skipped) {
        var before = report;
        if (before != null && current == index && before.skipped().equals(skipped)) {
            return before;
        }
        skipped.stream()
                .filter(file -> before == null || !before.skipped().contains(file))
                .forEach(file ->
                        LOG.warn("Document {} is left out of the knowledge base: {}.", file.file(), file.reason()));
        var done = new IndexReport(current.documents(), current.passages(), current.leftOut(), skipped, Instant.now());
        report = done;
        use(current);
        if (done.leftOut() > 0) {
            LOG.warn(
                    "{} passages of the knowledge base read like instructions to the AI and are left out; the page"
                            + " Knowledge shows which.",
                    done.leftOut());
        }
        LOG.info(
                "Knowledge base ready: {} documents in {} passages, {} left out.",
                done.documents(),
                done.passages(),
                skipped.size());
        return done;
    }

    private KnowledgeNotReadyException notRead(Exception failed) {
        String what = "The knowledge base could not be read: "
                + (failed instanceof java.nio.file.NoSuchFileException
                        ? "its folder " + folder.location() + " is not there"
                        : Objects.requireNonNullElse(
                                failed.getMessage(), failed.getClass().getSimpleName()))
                + ".";
        var notReady = new KnowledgeNotReadyException(what, failed);
        if (isStopping(failed)) {
            LOG.info(
                    "The application stops while the knowledge base is being read; the rest is read after the next start.");
        } else if (!what.equals(problem)) {
            LOG.error("{} {}", what, index == null ? "Nothing can be searched." : "The index stays as it was.", failed);
        }
        problem = what;
        firstIndex.completeExceptionally(notReady);
        return notReady;
    }

    private static boolean isStopping(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException || cause instanceof ClosedByInterruptException) {
                return true;
            }
        }
        return Thread.currentThread().isInterrupted();
    }

    private void use(SearchIndex ready) {
        index = ready;
        firstIndex.complete(null);
    }

    private void report(Progress now) {
        progress = now;
    }

    /** What the last reading found; empty while the first one goes on. */
    public Optional<IndexReport> report() {
        return Optional.ofNullable(report);
    }

    /** What it is doing at this moment. */
    public KnowledgeState state() {
        var now = progress;
        return new KnowledgeState(
                folder.location(),
                folder.mayChange(),
                now != null && now.changed() > 0,
                now == null ? 0 : now.read(),
                now == null ? 0 : now.changed(),
                problem);
    }

    /** The index as it is, without waiting; empty if there is none yet. */
    public Optional<SearchIndex> indexNow() {
        return Optional.ofNullable(index);
    }

    /** @throws KnowledgeNotReadyException if the index is not there within the time of the settings */
    SearchIndex index() {
        var ready = index;
        if (ready == null) {
            awaitFirstIndex();
            ready = index;
        }
        return Objects.requireNonNull(ready);
    }

    private void awaitFirstIndex() {
        try {
            firstIndex.get(waitForIndex.toMillis(), TimeUnit.MILLISECONDS);
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
