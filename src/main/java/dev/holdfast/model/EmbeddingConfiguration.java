package dev.holdfast.model;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sentence embeddings that triage and knowledge share: bge-small-en-v1.5, quantised, in process. */
@Configuration
class EmbeddingConfiguration {

    @Bean
    EmbeddingModel sentenceEmbeddings() {
        return new BgeSmallEnV15QuantizedEmbeddingModel();
    }
}
