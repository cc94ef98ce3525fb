package dev.holdfast.model;

import dev.langchain4j.model.embedding.EmbeddingModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One model for all: loading it takes a second and 100 MB. */
@Configuration
class EmbeddingConfiguration {

    @Bean
    EmbeddingModel sentenceEmbeddings() {
        return new SentenceEmbeddings();
    }
}
