package dev.holdfast.knowledge;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.List;

/** Vectors that count words, fast and predictable; remembers what it was asked for. */
public class WordCountEmbeddings implements EmbeddingModel {

    private static final int DIMENSION = 64;

    public final List<String> embedded = new ArrayList<>();

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        segments.forEach(segment -> embedded.add(segment.text()));
        return Response.from(
                segments.stream().map(segment -> vector(segment.text())).toList());
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    private static Embedding vector(String text) {
        var vector = new float[DIMENSION];
        vector[0] = 0.01f;
        for (String word : text.toLowerCase(java.util.Locale.ROOT).split("\\W+")) {
            vector[Math.floorMod(word.hashCode(), DIMENSION)]++;
        }
        var embedding = Embedding.from(vector);
        embedding.normalize();
        return embedding;
    }
}
