package dev.holdfast.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Calls to a model server that end in time whatever the server does. The library's own client waits for the first byte
 * only: a server that drips its answer would hold a job until the engine hands it to a second worker, and the call would
 * be made, and paid, twice.
 */
final class BoundedHttp implements HttpClient {

    /** Far more than an answer of the most tokens that any pattern allows. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final java.net.http.HttpClient client;
    private final Duration limit;

    BoundedHttp(Duration limit) {
        this.limit = limit;
        this.client =
                java.net.http.HttpClient.newBuilder().connectTimeout(limit).build();
    }

    /** @throws TimeoutException if the whole answer is not there within the limit */
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        var answer = within(request);
        if (answer.statusCode() / 100 != 2) {
            throw new HttpException(answer.statusCode(), answer.body());
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(answer.statusCode())
                .headers(answer.headers().map())
                .body(answer.body())
                .build();
    }

    private Answer within(HttpRequest request) {
        var pending = new CompletableFuture<Answer>();
        var call = Thread.ofVirtual().name("model-call").start(() -> {
            try {
                pending.complete(call(request));
            } catch (IOException | RuntimeException failed) {
                pending.completeExceptionally(failed);
            } catch (InterruptedException overTime) {
                Thread.currentThread().interrupt();
                pending.cancel(false);
            }
        });
        try {
            return pending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new TimeoutException(late);
        } catch (ExecutionException failed) {
            throw new UncheckedIOException(new IOException(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The application is stopping", stopped);
        } finally {
            call.interrupt();
        }
    }

    private Answer call(HttpRequest request) throws IOException, InterruptedException {
        var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(limit)
                .method(request.method().name(), BodyPublishers.ofString(request.body()));
        request.headers().forEach(eachOf(builder::header));
        HttpResponse<InputStream> response = client.send(builder.build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("The answer has more than " + MOST_BYTES + " bytes");
            }
            return new Answer(response.statusCode(), response.headers(), new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static BiConsumer<String, Iterable<String>> eachOf(BiConsumer<String, String> header) {
        return (name, values) -> values.forEach(value -> header.accept(name, value));
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("Answers are not streamed");
    }

    private record Answer(int statusCode, java.net.http.HttpHeaders headers, String body) {}
}
