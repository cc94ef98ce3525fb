package dev.holdfast.triage.learning;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/** The meaning of sentences as embeddings; those of examples are computed once and kept on disk. */
public final class SentenceMeanings {

    private static final Logger log = LoggerFactory.getLogger(SentenceMeanings.class);

    /** So that a start that is cut short loses seconds of work, not minutes. */
    private static final int KEPT_AT_A_TIME = 250;

    private final EmbeddingModel model;
    private final KnownEmbeddings known;
    private final Path file;

    /**
     * @param shipped embeddings that come with the shipped examples; need not exist
     * @param directory where new ones are kept
     */
    public SentenceMeanings(EmbeddingModel model, Resource shipped, Path directory) {
        this.model = model;
        this.known = new KnownEmbeddings(nameOf(model), model.dimension());
        this.file = directory.resolve("example-embeddings-" + model.dimension() + ".bin");
        if (shipped.isReadable()) {
            try {
                known.addFrom(shipped.getInputStream());
            } catch (IOException e) {
                log.warn("The shipped embeddings {} cannot be read and are computed anew: {}", shipped, e.getMessage());
            }
        }
    }

    /** Names the model for the key of what is kept. */
    public static String nameOf(EmbeddingModel model) {
        return model.modelName();
    }

    /** The meaning of a message, of length 1. */
    public float[] of(String plain) {
        return KnownEmbeddings.unit(model.embed(plain).content().vector());
    }

    /**
     * The meanings of all texts in order; those that are not kept yet are computed and kept.
     *
     * @param progress is told now and then how many are done
     */
    public List<float[]> ofExamples(List<String> texts, IntConsumer progress) {
        readFile();
        var meanings = new ArrayList<float[]>(texts.size());
        var fresh = new ArrayList<String>();
        for (String text : texts) {
            float[] meaning = known.find(text);
            if (meaning == null) {
                known.add(text, model.embed(text).content().vector());
                fresh.add(text);
                meaning = known.find(text);
            }
            meanings.add(java.util.Objects.requireNonNull(meaning));
            progress.accept(meanings.size());
            if (fresh.size() == KEPT_AT_A_TIME) {
                keep(fresh);
                fresh.clear();
            }
        }
        keep(fresh);
        return meanings;
    }

    private void readFile() {
        try {
            if (Files.exists(file)) {
                known.addFrom(Files.newInputStream(file));
            }
        } catch (IOException e) {
            log.warn("The embeddings in {} cannot be read and are computed anew: {}", file, e.getMessage());
        }
    }

    private void keep(List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        try {
            known.append(file, texts);
        } catch (IOException e) {
            log.warn(
                    "Embeddings cannot be kept in {} ({}); the next start will compute them again. Make the folder"
                            + " holdfast.data-directory writable.",
                    file,
                    e.getMessage());
        }
    }
}
