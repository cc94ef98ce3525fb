package dev.holdfast.model.providers;

import dev.holdfast.model.wire.LangChainWire;
import dev.holdfast.model.wire.WireClient;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.mistralai.MistralAiChatModel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mistral's own interface. */
@Component
class Mistral implements Vendor {

    @Override
    public String provider() {
        return "mistral";
    }

    @Override
    public String conventionalName() {
        return "mistral_ai";
    }

    @Override
    public Optional<String> missing(ModelDescription model) {
        return model.apiKeyVariable().isEmpty() ? Optional.of("api-key-variable") : Optional.empty();
    }

    @Override
    public ChatModel connect(ModelDescription model, String key, WireClient wire) {
        var builder = MistralAiChatModel.builder()
                .apiKey(key)
                .modelName(model.model())
                .httpClientBuilder(new LangChainWire(wire))
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false);
        if (model.baseUrl() != null) {
            builder.baseUrl(model.baseUrl().toString());
        }
        if (model.can(ModelCapability.JSON_SCHEMA)) {
            builder.supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        }
        return builder.build();
    }

    @Override
    public List<String> requestIdHeaders() {
        return List.of("mistral-correlation-id", "x-kong-request-id", "x-request-id");
    }
}
