package dev.holdfast.model;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/**
 * The sentence embeddings that triage and knowledge share: bge-small-en-v1.5, quantised, in process. The model refuses a
 * text in which it sees nothing, say zero-width characters alone; such a text has the meaning of a question mark here,
 * since what customers write must not stop a case.
 */
public final class SentenceEmbeddings extends BgeSmallEnV15QuantizedEmbeddingModel {

    /** What the model's tokenizer leaves something of: it drops controls, formats, blanks and accents. */
    private static final Pattern SEEN = Pattern.compile("[^\\p{Z}\\p{C}\\p{Mn}\\s\uFFFD]");

    /** Half a character, say where a text was cut within an emoji: with one in it, the tokenizer sees nothing at all. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private static final TextSegment NOTHING = TextSegment.from("?");

    /** Uses as many threads as there are cores. */
    public SentenceEmbeddings() {}

    public SentenceEmbeddings(Executor executor) {
        super(executor);
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        return super.embedAll(texts.stream().map(SentenceEmbeddings::legible).toList());
    }

    private static TextSegment legible(TextSegment segment) {
        if (!SEEN.matcher(segment.text()).find()) {
            return NOTHING;
        }
        return HALF.matcher(segment.text()).find()
                ? TextSegment.from(HALF.matcher(segment.text()).replaceAll("\uFFFD"))
                : segment;
    }

    /** What vectors that are kept are filed under: the model's own, whatever is around it. */
    @Override
    public String modelName() {
        return BgeSmallEnV15QuantizedEmbeddingModel.class.getSimpleName();
    }
}
