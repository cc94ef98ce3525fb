package dev.holdfast.knowledge.index;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.List;

/** Vectors of passages and of questions, each as the model wants them. */
public class Embeddings {

    /**
     * What a question is about stands in its first words; reading on costs time and, on the benchmark, finds no more.
     * Nor does the phrase that the model's card puts before questions.
     */
    private static final int LONGEST_QUESTION = 150;

    /** The model reads 512 tokens, far less than this; it would read anything longer in parts, which takes long. */
    private static final int LONGEST = 2_000;

    private final EmbeddingModel model;

    public Embeddings(EmbeddingModel model) {
        this.model = model;
    }

    List<float[]> ofPassages(List<String> texts) {
        return embed(texts, LONGEST);
    }

    public List<float[]> ofQuestions(List<String> questions) {
        return embed(questions, LONGEST_QUESTION);
    }

    /** Changes when the vectors kept in an index would not fit new ones. */
    String version() {
        return model.modelName() + "/" + model.dimension();
    }

    private List<float[]> embed(List<String> texts, int longest) {
        if (texts.isEmpty()) {
            return List.of();
        }
        var segments = texts.stream()
                .map(String::strip)
                .map(text -> TextSegment.from(text.substring(0, Math.min(text.length(), longest))))
                .toList();
        return model.embedAll(segments).content().stream()
                .map(Embedding::vector)
                .toList();
    }
}
