package dev.holdfast.triage.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class SentenceMeaningsTest {

    private static final Resource NONE_SHIPPED = new ClassPathResource("no/such/file");
    private static final List<String> TEXTS = List.of("my card is gone", "pay my bill", "my card is gone");

    private final WordEmbeddings model = new WordEmbeddings();

    @TempDir
    Path directory;

    @Test
    void embeddings_are_computed_once_and_are_the_same_after_a_restart() {
        var first = meanings().ofExamples(TEXTS, done -> {});
        var second = meanings().ofExamples(TEXTS, done -> {});

        assertThat(model.computed()).isEqualTo(2);
        assertThat(second).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void rounding_keeps_the_direction() {
        float[] exact = meanings().of("my card is gone");
        float[] kept = meanings().ofExamples(TEXTS, done -> {}).getFirst();

        double cosine = 0;
        for (int i = 0; i < exact.length; i++) {
            cosine += exact[i] * kept[i];
        }
        assertThat(cosine).isGreaterThan(0.999);
    }

    @Test
    void a_file_cut_short_is_used_as_far_as_it_goes_and_mended() throws IOException {
        meanings().ofExamples(TEXTS, done -> {});
        Path file = directory.resolve("example-embeddings-64.bin");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 5));

        meanings().ofExamples(TEXTS, done -> {});

        assertThat(model.computed()).isEqualTo(3);
        assertThat(file).hasBinaryContent(whole);
    }

    @Test
    void a_folder_that_cannot_be_written_costs_time_but_no_start() throws IOException {
        Path notAFolder = Files.writeString(directory.resolve("file"), "");

        var meanings = new SentenceMeanings(model, NONE_SHIPPED, notAFolder.resolve("below"));

        assertThat(meanings.ofExamples(TEXTS, done -> {})).hasSize(3);
    }

    @Test
    void every_shipped_example_comes_with_its_embedding() throws IOException {
        var known = new KnownEmbeddings("BgeSmallEnV15QuantizedEmbeddingModel", 384);
        known.addFrom(new ClassPathResource("triage/examples.embeddings").getInputStream());

        assertThat(new ExampleFile(new ClassPathResource("triage/examples.csv")).read())
                .as("run ShipEmbeddings after a change of examples.csv")
                .allSatisfy(example -> assertThat(known.find(MessageText.plain(example.text())))
                        .isNotNull());
    }

    private SentenceMeanings meanings() {
        return new SentenceMeanings(model, NONE_SHIPPED, directory);
    }
}
