package dev.holdfast.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** A model outside, which keeps every prompt that it is sent, rewords, and speaks customers by their tokens. */
final class RecordingModel implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PASSAGE = Pattern.compile("<passage id=\"([^\"]+)\"[^>]*>\\s*([^<]*?[.!])\\s");
    private static final Pattern NAME = Pattern.compile("\\[PERSON_\\d+]");

    private final HttpServer server;
    private final List<String> prompts = new CopyOnWriteArrayList<>();

    RecordingModel() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String[] settings() {
        return new String[] {
            "--holdfast.model.models[0].name=default",
            "--holdfast.model.models[0].provider=openai",
            "--holdfast.model.models[0].base-url=http://localhost:"
                    + server.getAddress().getPort() + "/v1",
            "--holdfast.model.models[0].model=recording"
        };
    }

    List<String> prompts() {
        return List.copyOf(prompts);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var prompt = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            prompts.add(prompt);
            byte[] answer = JSON.writeValueAsBytes(Map.of(
                    "id", "1",
                    "object", "chat.completion",
                    "model", "recording",
                    "choices",
                            List.of(Map.of(
                                    "index",
                                    0,
                                    "finish_reason",
                                    "stop",
                                    "message",
                                    Map.of("role", "assistant", "content", reply(prompt))))));
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(200, answer.length);
            call.getResponseBody().write(answer);
        }
    }

    private static String reply(String request) throws IOException {
        var prompt =
                JSON.readTree(request).path("messages").path(1).path("content").asText();
        var passage = PASSAGE.matcher(prompt);
        if (!passage.find()) {
            throw new IOException("There is no passage in the prompt");
        }
        var message = prompt.substring(prompt.lastIndexOf("<message"));
        var name = NAME.matcher(message);
        var fact = passage.group(2);
        return JSON.writeValueAsString(Map.of(
                "text",
                "Dear " + (name.find() ? name.group() : "customer") + ",\n\n" + fact
                        + "\n\nKind regards,\nLindenmark Bank customer service",
                "claims",
                List.of(Map.of("text", fact, "passages", List.of(passage.group(1))))));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
