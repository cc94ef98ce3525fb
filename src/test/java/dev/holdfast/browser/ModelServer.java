package dev.holdfast.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A model server that speaks OpenAI's chat completions: sensibly, not at all, or nonsense. */
final class ModelServer implements AutoCloseable {

    enum Mood {
        SENSIBLE,
        SILENT,
        NONSENSE
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PASSAGE = Pattern.compile("<passage id=\"([^\"]+)\"[^>]*>\\s*([^<]*?[.!])\\s");

    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Mood mood = Mood.SENSIBLE;

    ModelServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
    }

    void be(Mood mood) {
        this.mood = mood;
    }

    int calls() {
        return calls.get();
    }

    /** The settings of an application that asks this server, through the given address. */
    static Map<String, String> settings(URI address) {
        return Map.of(
                "holdfast.model.routes.default.provider", "openai",
                "holdfast.model.routes.default.base-url", address.toString(),
                "holdfast.model.routes.default.model-name", "stand-in");
    }

    private void answer(HttpExchange call) throws IOException {
        calls.incrementAndGet();
        var prompt = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var answer = switch (mood) {
            case SENSIBLE -> reply(prompt);
            case NONSENSE -> "Certainly! ```json { \"colour\": \"purple\", ";
            case SILENT -> silence();
        };
        var body = JSON.writeValueAsBytes(Map.of(
                "id", "1",
                "object", "chat.completion",
                "model", "stand-in",
                "choices",
                        List.of(Map.of(
                                "index",
                                0,
                                "finish_reason",
                                "stop",
                                "message",
                                Map.of("role", "assistant", "content", answer)))));
        try (call) {
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
        }
    }

    /** Quotes the first sentence of the first passage. */
    private static String reply(String request) throws IOException {
        var prompt =
                JSON.readTree(request).path("messages").path(1).path("content").asText();
        var passage = PASSAGE.matcher(prompt);
        if (!passage.find()) {
            throw new IOException("There is no passage in the prompt: " + prompt);
        }
        var fact = passage.group(2);
        return JSON.writeValueAsString(Map.of(
                "text",
                "Hello,\n\n" + fact + "\n\nKind regards,\nLindenmark Bank customer service",
                "claims",
                List.of(Map.of("text", fact, "passages", List.of(passage.group(1))))));
    }

    private String silence() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "";
    }

    @Override
    public void close() {
        ended.countDown();
        server.stop(0);
    }
}
