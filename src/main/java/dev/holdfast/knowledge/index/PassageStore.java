package dev.holdfast.knowledge.index;

import dev.holdfast.knowledge.documents.PassageSplitter;
import dev.holdfast.safety.DocumentOrders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index on disk. An index that cannot be used, or is of other documents, is emptied and built anew. */
public class PassageStore {

    private static final Logger LOG = LoggerFactory.getLogger(PassageStore.class);

    /** Raised whenever reading, splitting, fields, analysis or what is left out change. */
    private static final String SCHEMA = "3/" + PassageSplitter.WORDS;

    private final Path folder;
    private final Embeddings embeddings;
    private final DocumentOrders orders;
    private final String version;

    /** @param location where the documents lie: an index of documents elsewhere says nothing about these */
    public PassageStore(Path folder, Embeddings embeddings, DocumentOrders orders, String location) {
        this.folder = folder;
        this.embeddings = embeddings;
        this.orders = orders;
        this.version = SCHEMA + "/" + embeddings.version() + "/" + location;
    }

    /** Loads the index as it was left; empty if there is none that can be used. */
    public Optional<SearchIndex> open() throws IOException {
        try (var directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                empty(directory);
                return Optional.empty();
            }
            try {
                return load(directory);
            } catch (IOException | RuntimeException corrupt) {
                LOG.warn(
                        "The knowledge index in {} cannot be read ({}); building it anew.", folder, corrupt.toString());
                empty(directory);
                return Optional.empty();
            }
        }
    }

    private Optional<SearchIndex> load(Directory directory) throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            String found = reader.getIndexCommit().getUserData().getOrDefault("version", "none");
            if (!found.equals(version)) {
                LOG.info("The knowledge index in {} has version {}, not {}; building it anew.", folder, found, version);
                empty(directory);
                return Optional.empty();
            }
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            if (reader.hasDeletions() || reader.leaves().size() > 1) {
                // Left by a program that ended in the middle of its work.
                return Optional.of(begin(null).finish());
            }
        }
        return Optional.of(SearchIndex.load(directory));
    }

    /**
     * Begins to change the index.
     *
     * @param current the index as it was opened or made last; null if there is none
     */
    public IndexUpdate begin(@Nullable SearchIndex current) {
        return new IndexUpdate(folder, version, embeddings, orders, current);
    }

    private static void empty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }
}
