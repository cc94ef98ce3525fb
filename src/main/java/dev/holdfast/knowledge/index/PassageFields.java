package dev.holdfast.knowledge.index;

import dev.holdfast.knowledge.documents.KnowledgeDocument;
import dev.holdfast.knowledge.documents.PassageSplitter.Piece;
import java.nio.ByteBuffer;
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
    static final String HASH = "hash";
    static final String WORDS = "words";

    /** Passages are short and of much the same length, so repetition and length count for less than by default. */
    static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

    private static final String TOPIC_SEPARATOR = "\n";

    private PassageFields() {}

    static Document row(KnowledgeDocument document, int number, Piece piece) {
        var row = new Document();
        row.add(new StringField(DOCUMENT, document.id(), Field.Store.YES));
        row.add(new StoredField(HASH, document.hash()));
        row.add(new StoredField("passageId", document.id() + "#" + number));
        row.add(new StoredField("title", document.title()));
        row.add(new StoredField("topics", String.join(TOPIC_SEPARATOR, document.topics())));
        row.add(new StoredField("versionDate", document.versionDate()));
        row.add(new StoredField("heading", piece.heading()));
        row.add(new StoredField("text", piece.text()));
        row.add(new TextField(WORDS, document.title() + "\n" + piece.heading() + "\n" + piece.text(), Field.Store.NO));
        return row;
    }

    static Document withVector(Document row, float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        row.add(new StoredField("vector", bytes.array()));
        return row;
    }

    static IndexedPassage read(Document row) {
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
                List.of(row.get("topics").split(TOPIC_SEPARATOR)),
                vector);
    }
}
