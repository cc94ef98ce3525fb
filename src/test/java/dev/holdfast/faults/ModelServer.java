package dev.holdfast.faults;

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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A model server that speaks OpenAI's chat completions: sensibly, slowly, not at all, or nonsense. */
public final class ModelServer implements AutoCloseable {

    /** What it does with a question. */
    public enum Mood {
        SENSIBLE,
        /** Sensible after a second and a half. */
        SLOW,
        /** Sensible after eight seconds. */
        VERY_SLOW,
        /** The first byte never comes. */
        SILENT,
        /** The first byte comes at once, and then one every tenth of a second. */
        DRIPPING,
        /** The line breaks in the middle of the answer. */
        CUT,
        OUT_OF_ORDER,
        BUSY,
        A_WEB_PAGE,
        NOTHING,
        HALF_AN_ENVELOPE,
        ENDLESS,
        NONSENSE,
        ANOTHER_SHAPE,
        /** Cites passages that nobody showed it. */
        MADE_UP_SOURCES,
        /** Sensible, with characters that cannot be stored. */
        UNREADABLE_CHARACTERS
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PASSAGE = Pattern.compile("<passage id=\"([^\"]+)\"[^>]*>\\s*([^<]*?[.!])\\s");
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private final HttpServer server;
    private final List<String> prompts = new CopyOnWriteArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Mood mood = Mood.SENSIBLE;

    public ModelServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
    }

    /** From now on; what was counted before is forgotten. */
    public void be(Mood mood) {
        this.mood = mood;
        prompts.clear();
        mostAtOnce.set(0);
    }

    public int calls() {
        return prompts.size();
    }

    /** How often it was asked about a message with this word in it. */
    int callsAbout(String word) {
        return (int) prompts.stream().filter(prompt -> prompt.contains(word)).count();
    }

    /** How many calls were under way at the same time, at most. */
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    /** The settings of an application that asks this server, through the given address. */
    static Map<String, String> settings(URI address) {
        return Map.of(
                "holdfast.model.models[0].name", "default",
                "holdfast.model.models[0].provider", "openai",
                "holdfast.model.models[0].base-url", address.toString(),
                "holdfast.model.models[0].model", "stand-in",
                "holdfast.model.models[0].timeout", "2s",
                // Each test is about one fault, not about those before it.
                "holdfast.model.models[0].rest", "0s");
    }

    private void answer(HttpExchange call) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try (call) {
            var prompt = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            prompts.add(prompt);
            switch (mood) {
                case SENSIBLE -> say(call, 200, envelope(reply(prompt, "")));
                case SLOW -> {
                    rest(1500);
                    say(call, 200, envelope(reply(prompt, "")));
                }
                case VERY_SLOW -> {
                    rest(8000);
                    say(call, 200, envelope(reply(prompt, "")));
                }
                case SILENT -> rest(120_000);
                case DRIPPING -> drip(call, envelope(reply(prompt, "")));
                case CUT -> {
                    var whole = envelope(reply(prompt, ""));
                    call.sendResponseHeaders(200, whole.length);
                    call.getResponseBody().write(whole, 0, whole.length / 2);
                    call.getResponseBody().flush();
                }
                case OUT_OF_ORDER -> say(call, 500, bytes("{\"error\":{\"message\":\"out of memory\"}}"));
                case BUSY -> say(call, 429, bytes("{\"error\":{\"message\":\"rate limit\"}}"));
                case A_WEB_PAGE -> say(call, 200, bytes("<html><body><h1>Welcome to nginx!</h1></body></html>"));
                case NOTHING -> say(call, 200, new byte[0]);
                case HALF_AN_ENVELOPE -> say(call, 200, bytes("{\"choices\":[{\"message\":{\"content\":\"{"));
                case ENDLESS -> say(call, 200, envelope("x".repeat(TEN_MEGABYTES)));
                case NONSENSE -> say(call, 200, envelope("Certainly! ```json { \"colour\": \"purple\", "));
                case ANOTHER_SHAPE -> say(call, 200, envelope("{\"answer\":42,\"claims\":\"none\"}"));
                case MADE_UP_SOURCES ->
                    say(
                            call,
                            200,
                            envelope(
                                    "{\"text\":\"Your new card costs 4711 euro and comes today.\",\"claims\":[{\"text\":"
                                            + "\"Your new card costs 4711 euro and comes today.\",\"passages\":[\"made-up#1\"]}]}"));
                case UNREADABLE_CHARACTERS ->
                    say(call, 200, envelope(reply(prompt, "MARK").replace("MARK", "\\u0000\\ud800\\u0007")));
            }
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private static byte[] envelope(String answer) throws IOException {
        return envelope(answer, 0, 0);
    }

    static byte[] envelope(String answer, int tokensIn, int tokensOut) throws IOException {
        return JSON.writeValueAsBytes(Map.of(
                "id", "1",
                "object", "chat.completion",
                "model", "stand-in",
                "usage",
                        Map.of(
                                "prompt_tokens",
                                tokensIn,
                                "completion_tokens",
                                tokensOut,
                                "total_tokens",
                                tokensIn + tokensOut),
                "choices",
                        List.of(Map.of(
                                "index",
                                0,
                                "finish_reason",
                                "stop",
                                "message",
                                Map.of("role", "assistant", "content", answer)))));
    }

    /** Quotes the first sentence of the first passage. */
    static String reply(String request, String greeting) throws IOException {
        var prompt =
                JSON.readTree(request).path("messages").path(1).path("content").asText();
        var passage = PASSAGE.matcher(prompt);
        if (!passage.find()) {
            throw new IOException("There is no passage in the prompt: " + prompt);
        }
        var fact = passage.group(2);
        return JSON.writeValueAsString(Map.of(
                "text",
                "Hello" + greeting + ",\n\n" + fact + "\n\nKind regards,\nLindenmark Bank customer service",
                "claims",
                List.of(Map.of("text", fact, "passages", List.of(passage.group(1))))));
    }

    static void say(HttpExchange call, int status, byte[] body) throws IOException {
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        call.getResponseBody().write(body);
    }

    private void drip(HttpExchange call, byte[] body) throws IOException {
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        for (byte drop : body) {
            call.getResponseBody().write(drop);
            call.getResponseBody().flush();
            rest(100);
        }
    }

    private void rest(long milliseconds) {
        try {
            if (ended.await(milliseconds, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The model server has ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        ended.countDown();
        server.stop(0);
    }
}
