package dev.holdfast.model;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;

/** A server with OpenAI's interface that gives one answer, after a time of one's choice. */
final class QuickServer implements AutoCloseable {

    private static final byte[] ANSWER = """
            {"id":"chatcmpl-1","object":"chat.completion","created":1748944000,"model":"m",
             "choices":[{"index":0,"message":{"role":"assistant","content":"{\\"text\\":\\"Hello\\"}"},
             "finish_reason":"stop"}],"usage":{"prompt_tokens":321,"completion_tokens":45,"total_tokens":366}}
            """.getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    QuickServer(Duration after) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", call -> {
            try (call) {
                call.getRequestBody().readAllBytes();
                Thread.sleep(after);
                call.getResponseHeaders().set("Content-Type", "application/json");
                call.sendResponseHeaders(200, ANSWER.length);
                call.getResponseBody().write(ANSWER);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
