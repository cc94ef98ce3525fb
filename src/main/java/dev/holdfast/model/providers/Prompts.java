package dev.holdfast.model.providers;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.ArrayList;
import java.util.List;

/** What is sent: JSON by a schema where the server holds the model to it, and asked for in words where it does not. */
final class Prompts {

    private static final String ASKED_FOR =
            "\n\nAnswer with one JSON object that fits this JSON Schema, and with nothing before or after it:\n";

    private Prompts() {}

    static ChatRequest of(ProviderRequest request, ModelDescription model) {
        boolean held = model.can(ModelCapability.JSON_SCHEMA);
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(held ? request.system() : request.system() + ASKED_FOR + request.jsonSchema()));
        messages.add(UserMessage.from(request.user()));
        if (request.isRepair()) {
            messages.add(AiMessage.from(request.earlierAnswer()));
            messages.add(UserMessage.from(request.correction()));
        }
        var prompt = ChatRequest.builder().messages(messages).maxOutputTokens(request.maxOutputTokens());
        if (!model.can(ModelCapability.REASONING)) {
            prompt.temperature(model.temperature());
        }
        if (held) {
            prompt.responseFormat(ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(JsonSchema.builder()
                            .name("answer")
                            .rootElement(SchemaOfAnswer.read(request.jsonSchema()))
                            .build())
                    .build());
        }
        return prompt.build();
    }
}
