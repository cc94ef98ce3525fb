package dev.holdfast.model.wire;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Our client for the modules of LangChain4j that let their HTTP client be chosen; they may not change its limits. */
public record LangChainWire(WireClient client) implements HttpClientBuilder, HttpClient {

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        var body = request.body() == null ? "" : request.body();
        var answer = client.send(
                request.method().name(),
                URI.create(request.url()),
                request.headers(),
                body.getBytes(StandardCharsets.UTF_8));
        if (answer.status() / 100 != 2) {
            throw new HttpException(answer.status(), answer.bodyForLibraries());
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(answer.status())
                .headers(answer.headers())
                .body(answer.bodyForLibraries())
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("Answers are not streamed");
    }

    @Override
    public HttpClient build() {
        return this;
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofDays(1);
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration ignored) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return Duration.ofDays(1);
    }

    @Override
    public HttpClientBuilder readTimeout(Duration ignored) {
        return this;
    }
}
