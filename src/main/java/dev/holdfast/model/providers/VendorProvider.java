package dev.holdfast.model.providers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.holdfast.model.providers.ProviderAnswer.Declined;
import dev.holdfast.model.providers.ProviderAnswer.Failed;
import dev.holdfast.model.providers.ProviderAnswer.Failed.Kind;
import dev.holdfast.model.providers.ProviderAnswer.Said;
import dev.holdfast.model.providers.ProviderAnswer.Truncated;
import dev.holdfast.model.wire.WireAnswer;
import dev.holdfast.model.wire.WireCall;
import dev.holdfast.model.wire.WireCall.Noted;
import dev.holdfast.model.wire.WireClient;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model of a vendor. How a call ended is read from the wire, in the same way for all, and never from the words of a
 * server or of a library: those repeat keys and prompts.
 */
final class VendorProvider implements ChatProvider {

    private static final int LONGEST_ID = 100;

    private final Vendor vendor;
    private final ModelDescription model;
    private final ChatModel chat;

    VendorProvider(Vendor vendor, ModelDescription model, String key) {
        this.vendor = vendor;
        this.model = model;
        this.chat = vendor.connect(model, key, new WireClient(model.connectTimeout()));
    }

    @Override
    public String conventionalName() {
        return vendor.conventionalName();
    }

    @Override
    public ProviderAnswer ask(ProviderRequest request) {
        long started = System.nanoTime();
        var prompt = Prompts.of(request, model);
        var key = model.can(ModelCapability.IDEMPOTENCY_KEY) ? request.idempotencyKey() : "";
        var noted = WireCall.note(request.deadline(), key, () -> chat.chat(prompt));
        var json = noted.call().answer().map(WireAnswer::json).orElse(MissingNode.getInstance());
        var facts = facts(noted, json, Duration.ofNanos(System.nanoTime() - started));
        if (noted.failure() instanceof ContentFilteredException || vendor.declined(json)) {
            return new Declined("The model '" + model.name() + "' refused to answer this message.", facts);
        }
        var response = noted.result();
        return response == null ? failed(noted, request, facts) : read(response, request, facts);
    }

    private ProviderAnswer read(ChatResponse response, ProviderRequest request, CallFacts facts) {
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            return new Declined("The model '" + model.name() + "' refused to answer this message.", facts);
        }
        if (response.finishReason() == FinishReason.LENGTH) {
            return new Truncated(
                    "The answer of the model '" + model.name() + "' was cut off at " + request.maxOutputTokens()
                            + " tokens.",
                    facts);
        }
        var text = response.aiMessage() == null ? null : response.aiMessage().text();
        return text == null || text.isBlank()
                ? failure(Kind.UNREADABLE, "gave an empty answer", facts)
                : new Said(text, facts);
    }

    private Failed failed(Noted<ChatResponse> noted, ProviderRequest request, CallFacts facts) {
        return switch (noted.call().fault()) {
            case NOT_CONNECTED -> failure(Kind.NOT_CONNECTED, "cannot be reached", facts);
            case TOO_LATE ->
                failure(
                        Kind.TOO_LATE,
                        "did not answer within "
                                + Math.max(1, request.deadline().toSeconds()) + " s",
                        facts);
            case NO_JSON -> failure(Kind.UNREADABLE, "did not give an answer that can be read", facts);
            case CUT -> failure(Kind.CUT, "did not give an answer that can be read", facts);
            case NONE -> byStatus(noted.call().requests(), facts);
        };
    }

    private Failed byStatus(int requests, CallFacts facts) {
        if (requests == 0) {
            return failure(Kind.REQUEST_REFUSED, "was not asked: its library does not take the request", facts);
        }
        return switch (facts.status()) {
            case 401, 403 ->
                failure(
                        Kind.KEY_REFUSED,
                        model.apiKeyVariable().isEmpty()
                                ? "wants a key: name its environment variable in the model's setting api-key-variable"
                                : "does not accept the key in the environment variable " + model.apiKeyVariable(),
                        facts);
            case 404 -> failure(Kind.MODEL_UNKNOWN, "does not know the model " + model.model(), facts);
            case 408, 504 -> failure(Kind.SERVER_FAULT, "was too slow by its own measure", facts);
            case 429 -> failure(Kind.NO_CAPACITY, "has no capacity for us at present (status 429)", facts);
            default ->
                facts.status() >= 500
                        ? failure(Kind.SERVER_FAULT, "has a fault of its own (status " + facts.status() + ")", facts)
                        : facts.status() >= 400
                                ? failure(
                                        Kind.REQUEST_REFUSED,
                                        "does not accept the request (status " + facts.status() + ")",
                                        facts)
                                : failure(Kind.UNREADABLE, "did not give an answer that can be read", facts);
        };
    }

    private Failed failure(Kind kind, String why, CallFacts facts) {
        return new Failed(kind, "The server of the model '" + model.name() + "' " + why + ".", facts);
    }

    private CallFacts facts(Noted<ChatResponse> noted, JsonNode json, Duration took) {
        var answer = noted.call().answer();
        var response = Optional.ofNullable(noted.result());
        var usage = response.map(ChatResponse::tokenUsage);
        var requestId = vendor.requestIdHeaders().stream()
                .flatMap(header -> answer.flatMap(it -> it.header(header)).stream())
                .findFirst()
                .orElse("");
        return new CallFacts(
                response.map(ChatResponse::modelName).orElse(model.model()),
                shortened(requestId),
                answer.map(WireAnswer::status).orElse(0),
                usage.map(it -> number(it.inputTokenCount())).orElse(0),
                vendor.cachedTokensAt().isEmpty()
                        ? 0
                        : json.at(vendor.cachedTokensAt()).asInt(0),
                usage.map(it -> number(it.outputTokenCount())).orElse(0),
                response.map(ChatResponse::finishReason).map(FinishReason::name).orElse(""),
                noted.call().firstByteMillis(),
                took.toMillis(),
                answer.map(it -> RateHints.of(it, Instant.now())).orElse(RateHints.NONE));
    }

    private static String shortened(String header) {
        var plain = header.replaceAll("[^\\x21-\\x7e]", "");
        return plain.substring(0, Math.min(LONGEST_ID, plain.length()));
    }

    private static int number(@Nullable Integer count) {
        return Math.max(0, Objects.requireNonNullElse(count, 0));
    }
}
