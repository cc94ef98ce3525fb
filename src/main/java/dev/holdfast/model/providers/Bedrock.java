package dev.holdfast.model.providers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.wire.AwsWire;
import dev.holdfast.model.wire.WireClient;
import dev.langchain4j.model.bedrock.BedrockChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.token.credentials.SdkToken;
import software.amazon.awssdk.auth.token.credentials.StaticTokenProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** Amazon Bedrock, by its interface Converse: with an API key of Bedrock or, without one, by the machine's identity. */
@Component
class Bedrock implements Vendor {

    private static final Set<String> FILTERED = Set.of("content_filtered", "guardrail_intervened");

    @Override
    public String provider() {
        return "bedrock";
    }

    @Override
    public String conventionalName() {
        return "aws.bedrock";
    }

    @Override
    public Optional<String> missing(ModelDescription model) {
        return model.region().isEmpty() ? Optional.of("region, such as eu-central-1") : Optional.empty();
    }

    @Override
    public ChatModel connect(ModelDescription model, String key, WireClient wire) {
        var client = BedrockRuntimeClient.builder()
                .region(Region.of(model.region()))
                .httpClient(new AwsWire(wire))
                .overrideConfiguration(settings -> settings.retryStrategy(DefaultRetryStrategy.doNotRetry()));
        if (model.baseUrl() != null) {
            client.endpointOverride(model.baseUrl());
        }
        if (!key.isEmpty()) {
            client.tokenProvider(StaticTokenProvider.create(new Token(key)))
                    .putAuthScheme(software.amazon.awssdk.http.auth.scheme.BearerAuthScheme.create())
                    .authSchemeProvider(
                            parameters -> List.of(software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption.builder()
                                    .schemeId(software.amazon.awssdk.http.auth.scheme.BearerAuthScheme.SCHEME_ID)
                                    .build()));
        }
        var builder = BedrockChatModel.builder()
                .client(client.build())
                .modelId(model.model())
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
        return "/usage/cacheReadInputTokens";
    }

    @Override
    public boolean declined(JsonNode answer) {
        return FILTERED.contains(answer.path("stopReason").asText());
    }

    @Override
    public List<String> requestIdHeaders() {
        return List.of("x-amzn-requestid");
    }

    /** Not a record: its text would show the key. */
    private static final class Token implements SdkToken {

        private final String key;

        Token(String key) {
            this.key = key;
        }

        @Override
        public String token() {
            return key;
        }

        @Override
        public Optional<java.time.Instant> expirationTime() {
            return Optional.empty();
        }
    }
}
