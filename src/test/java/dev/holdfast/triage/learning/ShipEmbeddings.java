package dev.holdfast.triage.learning;

import dev.holdfast.model.SentenceEmbeddings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;

/**
 * Computes the embeddings that ship with the shipped examples. Run it in the project's folder after a change of
 * {@code triage/examples.csv}; forgotten, the changed examples are computed at the first start.
 */
final class ShipEmbeddings {

    private ShipEmbeddings() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of("src/main/resources/triage");
        var model = new SentenceEmbeddings();
        var known = new KnownEmbeddings(SentenceMeanings.nameOf(model), model.dimension());
        var texts = new ExampleFile(new FileSystemResource(folder.resolve("examples.csv")))
                .read().stream()
                        .map(example -> MessageText.plain(example.text()))
                        .distinct()
                        .toList();
        texts.forEach(text -> known.add(text, model.embed(text).content().vector()));
        var file = folder.resolve("examples.embeddings");
        Files.deleteIfExists(file);
        known.append(file, texts);
        System.out.println(texts.size() + " embeddings in " + file);
    }
}
