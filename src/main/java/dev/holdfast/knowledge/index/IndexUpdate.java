package dev.holdfast.knowledge.index;

import dev.holdfast.knowledge.documents.KnowledgeDocument;
import dev.holdfast.knowledge.documents.PassageSplitter;
import dev.holdfast.knowledge.documents.PassageSplitter.Piece;
import dev.holdfast.safety.DocumentOrders;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * One change of the index, document by document. Only text that was not in the index before is embedded. Nothing is
 * opened as long as nothing is to be written, and whoever searches uses the index as it was.
 */
public final class IndexUpdate implements Closeable {

    /** After so many documents what was done is kept, should the program end before the rest is. */
    private static final int DOCUMENTS_PER_COMMIT = 32;

    private final Path folder;
    private final String version;
    private final Embeddings embeddings;
    private final DocumentOrders orders;
    private final @Nullable SearchIndex current;
    private final PassageSplitter splitter = new PassageSplitter();
    private final List<KnowledgeDocument> waiting = new ArrayList<>();
    private final Set<String> kept = new HashSet<>();
    private @Nullable Map<String, float[]> vectors;
    private @Nullable FSDirectory directory;
    private @Nullable IndexWriter writer;

    IndexUpdate(
            Path folder, String version, Embeddings embeddings, DocumentOrders orders, @Nullable SearchIndex current) {
        this.folder = folder;
        this.version = version;
        this.embeddings = embeddings;
        this.orders = orders;
        this.current = current;
    }

    /** Keeps a document as it is. */
    public void keep(String documentId) {
        kept.add(documentId);
    }

    /** Adds a document, or puts it in the place of the one with its id. */
    public void put(KnowledgeDocument document) throws IOException {
        kept.add(document.id());
        waiting.add(document);
        if (waiting.size() >= DOCUMENTS_PER_COMMIT) {
            write();
        }
    }

    /** Writes the rest, removes the documents that were neither kept nor put, and opens the index. */
    public SearchIndex finish() throws IOException {
        if (!waiting.isEmpty()) {
            write();
        }
        if (current != null) {
            for (var document : current.allDocuments()) {
                if (!kept.contains(document.id())) {
                    writer().deleteDocuments(new Term(PassageFields.DOCUMENT, document.id()));
                }
            }
            if (writer == null) {
                return current;
            }
        }
        writer().forceMerge(1);
        writer().commit();
        close();
        try (var written = FSDirectory.open(folder)) {
            return SearchIndex.load(written);
        }
    }

    private void write() throws IOException {
        var known = vectors();
        var texts = new ArrayList<String>();
        var pieces = new ArrayList<List<Piece>>();
        for (var document : waiting) {
            var own = splitter.split(document);
            pieces.add(own);
            own.stream()
                    .map(piece -> PassageFields.embedded(document.title(), piece.heading(), piece.text()))
                    .filter(text -> !known.containsKey(text))
                    .forEach(texts::add);
        }
        var made = embeddings.ofPassages(texts);
        for (int i = 0; i < texts.size(); i++) {
            known.put(texts.get(i), made.get(i));
        }
        for (int i = 0; i < waiting.size(); i++) {
            replace(waiting.get(i), pieces.get(i), known);
        }
        writer().commit();
        texts.forEach(known::remove);
        waiting.clear();
    }

    private void replace(KnowledgeDocument document, List<Piece> pieces, Map<String, float[]> known)
            throws IOException {
        writer().deleteDocuments(new Term(PassageFields.DOCUMENT, document.id()));
        var indexedAt = current == null
                ? Instant.now()
                : current.document(document.id())
                        .filter(before -> before.hash().equals(document.hash()))
                        .map(IndexedDocument::indexedAt)
                        .orElseGet(Instant::now);
        int number = 0;
        for (var piece : pieces) {
            String words = PassageFields.embedded(document.title(), piece.heading(), piece.text());
            float[] vector = Objects.requireNonNull(known.get(words));
            boolean leftOut = !orders.spokenToAModel(words).isEmpty();
            writer().addDocument(PassageFields.row(document, indexedAt, ++number, piece, leftOut, vector));
        }
    }

    private Map<String, float[]> vectors() {
        var known = vectors;
        if (known == null) {
            known = current == null ? new HashMap<>() : current.vectors();
            vectors = known;
        }
        return known;
    }

    private IndexWriter writer() throws IOException {
        var open = writer;
        if (open == null) {
            directory = FSDirectory.open(folder);
            open = new IndexWriter(
                    directory,
                    new IndexWriterConfig(Terms.ANALYZER)
                            .setSimilarity(PassageFields.SIMILARITY)
                            // A change that failed half-way is not kept by accident.
                            .setCommitOnClose(false));
            open.setLiveCommitData(Map.of("version", version).entrySet());
            writer = open;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        try (var closingFolder = directory;
                var closingWriter = writer) {
            writer = null;
            directory = null;
        }
    }
}
