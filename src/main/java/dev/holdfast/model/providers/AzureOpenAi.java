package dev.holdfast.model.providers;

import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.wire.AzureWire;
import dev.holdfast.model.wire.WireClient;
import dev.langchain4j.model.azure.AzureOpenAiChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Models of OpenAI at Microsoft, by the name of a deployment. */
@Component
class AzureOpenAi implements Vendor {

    @Override
    public String provider() {
        return "azure-openai";
    }

    @Override
    public String conventionalName() {
        return "azure.ai.openai";
    }

    @Override
    public Optional<String> missing(ModelDescription model) {
        if (model.baseUrl() == null) {
            return Optional.of("base-url, such as https://my-resource.openai.azure.com");
        }
        return model.apiKeyVariable().isEmpty() ? Optional.of("api-key-variable") : Optional.empty();
    }

    @Override
    public ChatModel connect(ModelDescription model, String key, WireClient wire) {
        var builder = AzureOpenAiChatModel.builder()
                .endpoint(String.valueOf(model.baseUrl()))
                .apiKey(key)
                .deploymentName(model.model())
                .httpClientProvider(new Wire(wire))
                .retryOptions(new RetryOptions(new FixedDelayOptions(0, Duration.ofMillis(1))))
                .logRequestsAndResponses(false);
        if (model.can(ModelCapability.JSON_SCHEMA)) {
            builder.supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        }
        return builder.build();
    }

    @Override
    public String cachedTokensAt() {
        return "/usage/prompt_tokens_details/cached_tokens";
    }

    /** A filter before the model answers with status 400, one behind it with a reason to stop. */
    @Override
    public boolean declined(JsonNode answer) {
        return answer.at("/error/code").asText().equals("content_filter")
                || answer.at("/choices/0/finish_reason").asText().equals("content_filter")
                || !answer.at("/choices/0/message/refusal").asText("").isEmpty();
    }

    @Override
    public List<String> requestIdHeaders() {
        return List.of("apim-request-id", "x-ms-client-request-id", "x-request-id");
    }

    private record Wire(WireClient client) implements com.azure.core.http.HttpClientProvider {

        @Override
        public com.azure.core.http.HttpClient createInstance() {
            return new AzureWire(client);
        }

        @Override
        public com.azure.core.http.HttpClient createInstance(com.azure.core.util.HttpClientOptions ignored) {
            return new AzureWire(client);
        }
    }
}
