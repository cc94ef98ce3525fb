package dev.holdfast.model.wire;

import dev.holdfast.model.wire.WireCall.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Calls to model servers that end in time whatever the server does. The libraries' own clients wait for the first byte
 * only, or try again by themselves: a server that drips its answer would hold a job until the engine hands it to a
 * second worker, and the call would be made, and paid, twice.
 */
public final class WireClient {

    /** Far more than an answer of the most tokens that any pattern allows. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** What the JDK's client sets by itself and lets nobody else set. */
    private static final Set<String> NOT_OURS = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final HttpClient client;

    /** @param connectWithin how long a connection may take to come about */
    public WireClient(Duration connectWithin) {
        // With HTTP/2 hundreds of calls would share one connection, and its limit of streams.
        this.client = HttpClient.newBuilder()
                .connectTimeout(connectWithin)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * Sends a request and waits for the whole answer.
     *
     * @throws UncheckedIOException if there is none; the current call has noted why
     */
    WireAnswer send(String method, URI address, Map<String, List<String>> headers, byte[] body) {
        var noted = WireCall.current();
        var limit = noted.left();
        var request = java.net.http.HttpRequest.newBuilder(address).method(method, BodyPublishers.ofByteArray(body));
        headers.forEach((name, values) -> {
            if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        if (!noted.idempotencyKey().isEmpty()) {
            request.setHeader("Idempotency-Key", noted.idempotencyKey());
        }
        noted.sent();
        var answer = within(limit, request.build(), noted);
        noted.answered(answer);
        if (answer.status() / 100 == 2 && !answer.json().isObject()) {
            throw failure(noted, Fault.NO_JSON, null);
        }
        return answer;
    }

    private WireAnswer within(Duration limit, java.net.http.HttpRequest request, WireCall noted) {
        var pending = new CompletableFuture<WireAnswer>();
        var call = Thread.ofVirtual().name("model-call").start(() -> {
            try {
                pending.complete(call(request, noted));
            } catch (IOException | RuntimeException failed) {
                pending.completeExceptionally(failed);
            } catch (InterruptedException overTime) {
                Thread.currentThread().interrupt();
                pending.cancel(false);
            }
        });
        try {
            return pending.get(Math.max(0, limit.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw failure(noted, Fault.TOO_LATE, late);
        } catch (ExecutionException failed) {
            boolean notConnected = failed.getCause() instanceof ConnectException
                    || failed.getCause() instanceof HttpConnectTimeoutException;
            throw failure(noted, notConnected ? Fault.NOT_CONNECTED : Fault.CUT, failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The application is stopping", stopped);
        } finally {
            call.interrupt();
        }
    }

    private static UncheckedIOException failure(WireCall noted, Fault how, @Nullable Throwable cause) {
        noted.failed(how);
        return new UncheckedIOException(new IOException("No whole answer: " + how, cause));
    }

    private WireAnswer call(java.net.http.HttpRequest request, WireCall noted)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        noted.firstByte();
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("The answer has more than " + MOST_BYTES + " bytes");
            }
            return new WireAnswer(
                    response.statusCode(), response.headers().map(), new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
