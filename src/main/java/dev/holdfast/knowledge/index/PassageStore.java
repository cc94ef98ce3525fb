package dev.holdfast.knowledge.index;

import dev.holdfast.knowledge.documents.KnowledgeDocument;
import dev.holdfast.knowledge.documents.PassageSplitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index on disk. Only documents that changed are embedded again; an index that cannot be used is built anew. */
public class PassageStore {

    private static final Logger LOG = LoggerFactory.getLogger(PassageStore.class);

    /** Raised whenever splitting, fields or analysis change. */
    private static final String SCHEMA = "1/" + PassageSplitter.WORDS;

    /** After so many documents what was done is kept, should the program end before the rest is. */
    private static final int DOCUMENTS_PER_COMMIT = 32;

    private final Path folder;
    private final Embeddings embeddings;
    private final String version;
    private final PassageSplitter splitter = new PassageSplitter();

    public PassageStore(Path folder, Embeddings embeddings) {
        this.folder = folder;
        this.embeddings = embeddings;
        this.version = SCHEMA + "/" + embeddings.version();
    }

    /** Brings the index up to these documents, removes all others, and opens it. */
    public SearchIndex update(List<KnowledgeDocument> documents) throws IOException {
        try (var directory = FSDirectory.open(folder)) {
            var indexed = hashes(directory);
            try (var writer = writer(directory)) {
                remove(writer, indexed, documents);
                add(
                        writer,
                        documents.stream()
                                .filter(document -> !document.hash().equals(indexed.get(document.id())))
                                .toList());
                writer.forceMerge(1);
                writer.commit();
            }
            return SearchIndex.load(directory);
        }
    }

    private IndexWriter writer(Directory directory) throws IOException {
        var config = new IndexWriterConfig(Terms.ANALYZER).setSimilarity(PassageFields.SIMILARITY);
        var writer = new IndexWriter(directory, config);
        writer.setLiveCommitData(Map.of("version", version).entrySet());
        return writer;
    }

    /** The content hash of each document in the index; none, and an empty folder, if it cannot be used. */
    private Map<String, String> hashes(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            empty(directory);
            return Map.of();
        }
        try (var reader = DirectoryReader.open(directory)) {
            String found = reader.getIndexCommit().getUserData().getOrDefault("version", "none");
            if (!found.equals(version)) {
                LOG.info("The knowledge index in {} has version {}, not {}; building it anew.", folder, found, version);
                empty(directory);
                return Map.of();
            }
            var hashes = new HashMap<String, String>();
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
                var stored = leaf.reader().storedFields();
                var live = leaf.reader().getLiveDocs();
                for (int number = 0; number < leaf.reader().maxDoc(); number++) {
                    if (live == null || live.get(number)) {
                        var document = stored.document(number);
                        hashes.put(document.get(PassageFields.DOCUMENT), document.get(PassageFields.HASH));
                    }
                }
            }
            return hashes;
        } catch (IOException | RuntimeException corrupt) {
            LOG.warn("The knowledge index in {} cannot be read ({}); building it anew.", folder, corrupt.toString());
            empty(directory);
            return Map.of();
        }
    }

    private static void empty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    private static void remove(IndexWriter writer, Map<String, String> indexed, List<KnowledgeDocument> documents)
            throws IOException {
        var kept = new HashMap<String, String>();
        documents.forEach(document -> kept.put(document.id(), document.hash()));
        for (var entry : indexed.entrySet()) {
            if (!entry.getValue().equals(kept.get(entry.getKey()))) {
                writer.deleteDocuments(new Term(PassageFields.DOCUMENT, entry.getKey()));
            }
        }
    }

    private void add(IndexWriter writer, List<KnowledgeDocument> changed) throws IOException {
        for (int start = 0; start < changed.size(); start += DOCUMENTS_PER_COMMIT) {
            var some = changed.subList(start, Math.min(changed.size(), start + DOCUMENTS_PER_COMMIT));
            var texts = new ArrayList<String>();
            var rows = new ArrayList<Document>();
            for (var document : some) {
                int number = 0;
                for (var piece : splitter.split(document)) {
                    texts.add(document.title() + "\n" + piece.heading() + "\n" + piece.text());
                    rows.add(PassageFields.row(document, ++number, piece));
                }
            }
            var vectors = embeddings.ofPassages(texts);
            for (int row = 0; row < rows.size(); row++) {
                writer.addDocument(PassageFields.withVector(rows.get(row), vectors.get(row)));
            }
            writer.commit();
            LOG.info("Knowledge: {} of {} changed documents indexed.", start + some.size(), changed.size());
        }
    }
}
