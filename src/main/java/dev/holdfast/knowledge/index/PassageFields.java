package dev.holdfast.knowledge.index;

import dev.holdfast.knowledge.documents.KnowledgeDocument;
import dev.holdfast.knowledge.documents.PassageSplitter.Piece;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** How a passage lies in the index. */
final class PassageFields {

    static final String DOCUMENT = "documentId";
    static final String WORDS = "words";

    /** Passages are short and of much the same length, so repetition and length count for less than by default. */
    static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

    private static final String SEPARATOR = "\n";

    private PassageFields() {}

    static Document row(
            KnowledgeDocument document, Instant indexedAt, int number, Piece piece, boolean leftOut, float[] vector) {
        var row = new Document();
        row.add(new StringField(DOCUMENT, document.id(), Field.Store.YES));
        row.add(new StoredField("hash", document.hash()));
        row.add(new StoredField("file", document.file()));
        row.add(new StoredField("stamp", document.stamp()));
        row.add(new StoredField("format", document.format().label()));
        row.add(new StoredField("indexedAt", indexedAt.toString()));
        row.add(new StoredField("remarks", String.join(SEPARATOR, document.remarks())));
        row.add(new StoredField("passageId", document.id() + "#" + number));
        row.add(new StoredField("title", document.title()));
        row.add(new StoredField("topics", String.join(SEPARATOR, document.topics())));
        row.add(new StoredField("versionDate", document.versionDate()));
        row.add(new StoredField("heading", piece.heading()));
        row.add(new StoredField("text", piece.text()));
        row.add(new StoredField("leftOut", Boolean.toString(leftOut)));
        row.add(new TextField(WORDS, embedded(document.title(), piece.heading(), piece.text()), Field.Store.NO));
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        row.add(new StoredField("vector", bytes.array()));
        return row;
    }

    /** The text that a passage's vector is of. */
    static String embedded(String title, String heading, String text) {
        return title + "\n" + heading + "\n" + text;
    }

    static IndexedPassage passage(Document row) {
        var bytes = row.getBinaryValue("vector");
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asFloatBuffer().get(vector);
        return new IndexedPassage(
                row.get("passageId"),
                row.get(DOCUMENT),
                row.get("title"),
                row.get("heading"),
                row.get("text"),
                row.get("versionDate"),
                parts(row.get("topics")),
                Boolean.parseBoolean(row.get("leftOut")),
                vector);
    }

    static IndexedDocument document(Document firstRow, int passages, int leftOut) {
        return new IndexedDocument(
                firstRow.get(DOCUMENT),
                firstRow.get("title"),
                firstRow.get("format"),
                firstRow.get("file"),
                firstRow.get("stamp"),
                firstRow.get("versionDate"),
                firstRow.get("hash"),
                Instant.parse(firstRow.get("indexedAt")),
                parts(firstRow.get("remarks")),
                passages,
                leftOut);
    }

    private static List<String> parts(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR));
    }
}
