package dev.holdfast.model.extractive;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.util.List;
import java.util.Set;

/** How well a text answers a question: the meaning of both, and the words they share. */
final class Relevance {

    private static final double WEIGHT_OF_WORDS = 0.25;

    private final EmbeddingModel sentences;

    Relevance(EmbeddingModel sentences) {
        this.sentences = sentences;
    }

    /** A text with its meaning. */
    record Meaning(Embedding embedding, Set<String> words) {}

    List<Meaning> meanings(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        var embeddings = sentences
                .embedAll(texts.stream().map(TextSegment::from).toList())
                .content();
        return java.util.stream.IntStream.range(0, texts.size())
                .mapToObj(i -> new Meaning(embeddings.get(i), Words.of(texts.get(i))))
                .toList();
    }

    /** About 0.5 for texts that have nothing to do with each other, 0.8 and more for question and answer. */
    static double of(Meaning question, Meaning text, WordWeights weights) {
        return CosineSimilarity.between(question.embedding(), text.embedding())
                + WEIGHT_OF_WORDS * weights.shared(question.words(), text.words());
    }
}
