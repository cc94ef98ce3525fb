package dev.holdfast.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.VectorUtil;

/**
 * The index in memory, as it stood at one moment: a few thousand passages, so that comparing with every vector costs
 * less than a millisecond and needs no graph.
 */
public class SearchIndex {

    /** The passages of one term and how well they fit it. */
    record Postings(int[] passages, float[] scores) {}

    private final IndexSearcher searcher;
    private final List<IndexedPassage> passages;
    private final int[] documentOf;
    private final List<int[]> passagesOf;
    private final TitleCoverage titles;

    private final List<IndexedDocument> documents;
    private final Map<String, Integer> numberOf = new HashMap<>();

    private SearchIndex(IndexSearcher searcher, List<IndexedPassage> passages, List<Document> rows) {
        this.searcher = searcher;
        this.passages = passages;
        this.documentOf = new int[passages.size()];
        var byDocument = new LinkedHashMap<String, List<Integer>>();
        for (int passage = 0; passage < passages.size(); passage++) {
            byDocument
                    .computeIfAbsent(passages.get(passage).documentId(), unused -> new ArrayList<>())
                    .add(passage);
        }
        this.passagesOf = byDocument.values().stream()
                .map(own -> own.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        for (int document = 0; document < passagesOf.size(); document++) {
            for (int passage : passagesOf.get(document)) {
                documentOf[passage] = document;
            }
        }
        this.documents = passagesOf.stream()
                .map(own -> PassageFields.document(rows.get(own[0]), own.length, leftOut(own)))
                .toList();
        for (int document = 0; document < documents.size(); document++) {
            numberOf.put(documents.get(document).id(), document);
        }
        this.titles = new TitleCoverage(
                passagesOf.stream().map(own -> passages.get(own[0]).title()).toList());
    }

    /** Copies a merged index, without deleted rows, into memory: later changes on disk do not touch it. */
    static SearchIndex load(Directory onDisk) throws IOException {
        var copy = new ByteBuffersDirectory();
        for (String file : onDisk.listAll()) {
            if (!file.endsWith(".lock")) {
                copy.copyFrom(onDisk, file, file, IOContext.DEFAULT);
            }
        }
        var reader = DirectoryReader.open(copy);
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(PassageFields.SIMILARITY);
        searcher.setQueryCache(null);
        var stored = reader.storedFields();
        var passages = new ArrayList<IndexedPassage>(reader.maxDoc());
        var rows = new ArrayList<Document>(reader.maxDoc());
        for (int number = 0; number < reader.maxDoc(); number++) {
            var row = stored.document(number);
            passages.add(PassageFields.passage(row));
            rows.add(row);
        }
        return new SearchIndex(searcher, passages, rows);
    }

    public int documents() {
        return passagesOf.size();
    }

    /** Every document, in no order that means anything. */
    public List<IndexedDocument> allDocuments() {
        return documents;
    }

    /** The document with this id. */
    public Optional<IndexedDocument> document(String id) {
        return Optional.ofNullable(numberOf.get(id)).map(documents::get);
    }

    /** The passages of the document with this id, in its order; none if there is no such document. */
    public List<IndexedPassage> passagesOf(String id) {
        Integer number = numberOf.get(id);
        return number == null
                ? List.of()
                : Arrays.stream(passagesOf.get(number)).mapToObj(passages::get).toList();
    }

    /** The vector of each text that was embedded, so that it need not be embedded again. */
    Map<String, float[]> vectors() {
        var vectors = new HashMap<String, float[]>();
        for (var passage : passages) {
            vectors.put(PassageFields.embedded(passage.title(), passage.heading(), passage.text()), passage.vector());
        }
        return vectors;
    }

    public int passages() {
        return passages.size();
    }

    /** How many of the passages read like instructions to the model, and so are found by nothing. */
    public int leftOut() {
        return documents.stream().mapToInt(IndexedDocument::leftOut).sum();
    }

    private int leftOut(int[] own) {
        return (int) Arrays.stream(own)
                .filter(passage -> passages.get(passage).leftOut())
                .count();
    }

    public IndexedPassage passage(int number) {
        return passages.get(number);
    }

    public boolean isAbout(int document, String topic) {
        return passages.get(passagesOf.get(document)[0]).topics().contains(topic);
    }

    /** Whether the document with this id is about a topic; false if there is no such document. */
    public boolean isAbout(String documentId, String topic) {
        Integer number = numberOf.get(documentId);
        return number != null && isAbout(number, topic);
    }

    public int[] passagesOf(int document) {
        return passagesOf.get(document);
    }

    TitleCoverage titles() {
        return titles;
    }

    /** Each passage's BM25 score for one term. */
    Postings postings(String term) {
        try {
            var weight =
                    searcher.createWeight(new TermQuery(new Term(PassageFields.WORDS, term)), ScoreMode.COMPLETE, 1);
            var found = new int[passages.size()];
            var scores = new float[passages.size()];
            int count = 0;
            for (var leaf : searcher.getIndexReader().leaves()) {
                var scorer = weight.scorer(leaf);
                if (scorer != null) {
                    var iterator = scorer.iterator();
                    while (iterator.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                        found[count] = leaf.docBase + iterator.docID();
                        scores[count++] = scorer.score();
                    }
                }
            }
            return new Postings(Arrays.copyOf(found, count), Arrays.copyOf(scores, count));
        } catch (IOException impossible) {
            throw new UncheckedIOException("An index in memory cannot fail to be read", impossible);
        }
    }

    /** Each passage's BM25 score for a sentence; postings are kept in the given map, so that no term is scored twice. */
    float[] words(List<String> terms, Map<String, Postings> known) {
        var scores = new float[passages.size()];
        for (String term : terms) {
            var postings = known.computeIfAbsent(term, this::postings);
            for (int hit = 0; hit < postings.passages().length; hit++) {
                scores[postings.passages()[hit]] += postings.scores()[hit];
            }
        }
        return scores;
    }

    /** Each passage's cosine with the vector of a sentence; all vectors have length one. */
    public float[] meaning(float[] sentence) {
        var scores = new float[passages.size()];
        for (int passage = 0; passage < scores.length; passage++) {
            scores[passage] =
                    VectorUtil.dotProduct(sentence, passages.get(passage).vector());
        }
        return scores;
    }

    /** Each document's best passage. */
    float[] bestOfEach(float[] passageScores) {
        var best = new float[passagesOf.size()];
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        for (int passage = 0; passage < passageScores.length; passage++) {
            best[documentOf[passage]] = Math.max(best[documentOf[passage]], passageScores[passage]);
        }
        return best;
    }
}
