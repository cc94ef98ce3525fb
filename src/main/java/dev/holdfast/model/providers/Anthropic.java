package dev.holdfast.model.providers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.wire.LangChainWire;
import dev.holdfast.model.wire.WireClient;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Anthropic's own interface. */
@Component
class Anthropic implements Vendor {

    @Override
    public String provider() {
        return "anthropic";
    }

    @Override
    public String conventionalName() {
        return "anthropic";
    }

    @Override
    public Optional<String> missing(ModelDescription model) {
        return model.apiKeyVariable().isEmpty() ? Optional.of("api-key-variable") : Optional.empty();
    }

    @Override
    public ChatModel connect(ModelDescription model, String key, WireClient wire) {
        var builder = AnthropicChatModel.builder()
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
    public String cachedTokensAt() {
        return "/usage/cache_read_input_tokens";
    }

    @Override
    public boolean declined(JsonNode answer) {
        return answer.path("stop_reason").asText().equals("refusal");
    }

    @Override
    public List<String> requestIdHeaders() {
        return List.of("request-id");
    }
}
