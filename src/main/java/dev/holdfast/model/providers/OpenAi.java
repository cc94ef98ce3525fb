package dev.holdfast.model.providers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.wire.LangChainWire;
import dev.holdfast.model.wire.WireClient;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import org.springframework.stereotype.Component;

/** OpenAI, and every server with its chat completions interface. */
@Component
class OpenAi implements Vendor {

    @Override
    public String provider() {
        return "openai";
    }

    @Override
    public String conventionalName() {
        return "openai";
    }

    @Override
    public ChatModel connect(ModelDescription model, String key, WireClient wire) {
        var builder = OpenAiChatModel.builder()
                .baseUrl(
                        model.baseUrl() == null
                                ? "https://api.openai.com/v1"
                                : model.baseUrl().toString())
                // The library insists on a key; servers without one ignore it.
                .apiKey(key.isEmpty() ? "none" : key)
                .modelName(model.model())
                .httpClientBuilder(new LangChainWire(wire))
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false);
        if (model.can(ModelCapability.JSON_SCHEMA)) {
            builder.supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        }
        return builder.build();
    }

    @Override
    public String cachedTokensAt() {
        return "/usage/prompt_tokens_details/cached_tokens";
    }

    @Override
    public boolean declined(JsonNode answer) {
        return !answer.at("/choices/0/message/refusal").asText("").isEmpty()
                || answer.at("/choices/0/finish_reason").asText().equals("content_filter")
                || answer.at("/error/code").asText().equals("content_filter");
    }
}
