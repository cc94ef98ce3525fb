package dev.holdfast.model;

import dev.holdfast.model.ModelAnswer.Answered;
import dev.holdfast.model.ModelAnswer.Refused;
import dev.holdfast.model.ModelAnswer.Unavailable;
import dev.holdfast.model.ModelSettings.Route;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A server with OpenAI's chat completions interface. What a server says in an error never leaves this class, since
 * servers repeat keys and prompts in their errors.
 */
final class OpenAiProvider implements ChatProvider {

    private final String name;
    private final Route route;
    private final UnaryOperator<@Nullable String> environment;
    private final BoundedHttpBuilder http;

    OpenAiProvider(String name, Route route, UnaryOperator<@Nullable String> environment) {
        this.name = name;
        this.route = route;
        this.environment = environment;
        this.http = new BoundedHttpBuilder(route.timeout());
    }

    @Override
    public ModelAnswer ask(ModelRequest request) {
        String key = "";
        if (!route.apiKeyVariable().isEmpty()) {
            key = Objects.requireNonNullElse(environment.apply(route.apiKeyVariable()), "");
            if (key.isBlank()) {
                return unavailable("has no key: set the environment variable " + route.apiKeyVariable());
            }
        }
        try {
            return read(model(key).chat(chatRequest(request)));
        } catch (ContentFilteredException filtered) {
            return new Refused("The model of route '" + name + "' refused to answer this message.");
        } catch (RuntimeException failed) {
            return unavailable(why(failed));
        }
    }

    private ChatModel model(String key) {
        var builder = OpenAiChatModel.builder()
                .baseUrl(String.valueOf(route.baseUrl()))
                // The library insists on a key; servers without one ignore it.
                .apiKey(key.isEmpty() ? "none" : key)
                .modelName(route.modelName())
                .temperature(route.temperature())
                .httpClientBuilder(http)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false);
        if (route.jsonSchema()) {
            builder.supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        }
        return builder.build();
    }

    private ChatRequest chatRequest(ModelRequest request) {
        var builder = ChatRequest.builder()
                .messages(SystemMessage.from(request.system()), UserMessage.from(request.user()))
                .maxOutputTokens(request.maxOutputTokens());
        if (route.jsonSchema()) {
            builder.responseFormat(ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(JsonSchema.builder()
                            .name("answer")
                            .rootElement(JsonRawSchema.from(request.jsonSchema()))
                            .build())
                    .build());
        }
        return builder.build();
    }

    private ModelAnswer read(ChatResponse response) {
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            return new Refused("The model of route '" + name + "' refused to answer this message.");
        }
        String text = response.aiMessage().text();
        if (text == null || text.isBlank()) {
            return unavailable("gave an empty answer");
        }
        TokenUsage usage = response.tokenUsage();
        return new Answered(
                text,
                Objects.requireNonNullElse(response.modelName(), route.modelName()),
                usage == null ? 0 : Objects.requireNonNullElse(usage.inputTokenCount(), 0),
                usage == null ? 0 : Objects.requireNonNullElse(usage.outputTokenCount(), 0));
    }

    private String why(RuntimeException failed) {
        return switch (failed) {
            case AuthenticationException _unused ->
                route.apiKeyVariable().isEmpty()
                        ? "wants a key: name its environment variable in the setting api-key-variable of the route"
                        : "does not accept the key in the environment variable " + route.apiKeyVariable();
            case RateLimitException _unused -> "has no capacity for us at present (status 429)";
            case TimeoutException _unused ->
                "did not answer within " + route.timeout().toSeconds() + " s";
            case ModelNotFoundException _unused -> "does not know the model " + route.modelName();
            case InvalidRequestException _unused -> "does not accept the request (status 400)";
            default -> status(failed);
        };
    }

    private static String status(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException answered) {
                return "has a fault of its own (status " + answered.statusCode() + ")";
            }
        }
        return "did not give an answer that can be read";
    }

    private ModelAnswer unavailable(String why) {
        return new Unavailable("The model server of route '" + name + "' " + why + ".");
    }
}
