package dev.holdfast.triage.learning;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Embeddings that count words, in no time: texts with the same words mean the same. */
public final class WordEmbeddings implements EmbeddingModel {

    private final AtomicInteger computed = new AtomicInteger();

    /** How many texts have been embedded. */
    public int computed() {
        return computed.get();
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        return Response.from(
                segments.stream().map(segment -> embedding(segment.text())).toList());
    }

    @Override
    public int dimension() {
        return 64;
    }

    private Embedding embedding(String text) {
        computed.incrementAndGet();
        var vector = new float[dimension()];
        MessageText.words(text).forEach(word -> vector[Math.floorMod(word.hashCode() * 31, vector.length)]++);
        vector[0] += 0.01f;
        return Embedding.from(vector);
    }
}
