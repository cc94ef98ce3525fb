package dev.holdfast.model.providers;

import dev.holdfast.model.wire.LangChainWire;
import dev.holdfast.model.wire.WireClient;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ollama's own interface, on a machine of yours. */
@Component
class Ollama implements Vendor {

    @Override
    public String provider() {
        return "ollama";
    }

    @Override
    public String conventionalName() {
        return "ollama";
    }

    @Override
    public ChatModel connect(ModelDescription model, String key, WireClient wire) {
        var builder = OllamaChatModel.builder()
                .baseUrl(
                        model.baseUrl() == null
                                ? "http://localhost:11434"
                                : model.baseUrl().toString())
                .modelName(model.model())
                .httpClientBuilder(new LangChainWire(wire))
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false);
        if (model.contextLimit() > 0) {
            builder.numCtx(model.contextLimit());
        }
        if (!key.isEmpty()) {
            builder.customHeaders(Map.of("Authorization", "Bearer " + key));
        }
        if (model.can(ModelCapability.JSON_SCHEMA)) {
            builder.supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        }
        return builder.build();
    }
}
