package dev.holdfast.triage;

import dev.holdfast.triage.learning.ExampleFile;
import dev.holdfast.triage.learning.SentenceMeanings;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ResourceUtils;

/** Puts the recognition of topics together; a faulty file of examples stops the start here. */
@Configuration
class TriageConfiguration {

    static final Resource SHIPPED_EMBEDDINGS = new ClassPathResource("triage/examples.embeddings");

    @Bean(initMethod = "start", destroyMethod = "close")
    TopicRecognition topicRecognition(
            TriageSettings settings,
            ResourceLoader files,
            EmbeddingModel embeddings,
            @Value("${holdfast.data-directory:.holdfast/data}") Path dataDirectory) {
        var examples = new ExampleFile(file(settings.examples(), files)).read();
        var meanings = new SentenceMeanings(embeddings, SHIPPED_EMBEDDINGS, dataDirectory.resolve("triage"));
        return new TopicRecognition(examples, meanings, settings);
    }

    /** A location without a scheme is a path, not, as Spring has it, a name in the class path. */
    static Resource file(String location, ResourceLoader files) {
        return ResourceUtils.isUrl(location) ? files.getResource(location) : new FileSystemResource(location);
    }
}
