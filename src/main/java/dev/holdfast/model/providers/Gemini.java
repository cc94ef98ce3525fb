package dev.holdfast.model.providers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.wire.LangChainWire;
import dev.holdfast.model.wire.WireClient;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Google's Gemini interface. */
@Component
class Gemini implements Vendor {

    private static final Set<String> FILTERED =
            Set.of("SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "IMAGE_SAFETY");

    @Override
    public String provider() {
        return "gemini";
    }

    @Override
    public String conventionalName() {
        return "gcp.gemini";
    }

    @Override
    public Optional<String> missing(ModelDescription model) {
        return model.apiKeyVariable().isEmpty() ? Optional.of("api-key-variable") : Optional.empty();
    }

    @Override
    public ChatModel connect(ModelDescription model, String key, WireClient wire) {
        var builder = GoogleAiGeminiChatModel.builder()
                .apiKey(key)
                .modelName(model.model())
                .httpClientBuilder(new LangChainWire(wire))
                .maxRetries(0)
                .logRequestsAndResponses(false);
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
        return "/usageMetadata/cachedContentTokenCount";
    }

    @Override
    public boolean declined(JsonNode answer) {
        return answer.path("promptFeedback").has("blockReason")
                || FILTERED.contains(answer.at("/candidates/0/finishReason").asText());
    }

    @Override
    public List<String> requestIdHeaders() {
        return List.of("x-goog-request-id", "x-request-id");
    }
}
