package dev.holdfast.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The system of an enterprise that takes replies over the webhook, and counts them. */
final class Receiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private volatile Runnable beforeItAnswers = () -> {};

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/replies");
    }

    void beforeItAnswers(Runnable hook) {
        this.beforeItAnswers = hook;
    }

    /** Every reply to this case that came in, repetitions included. */
    List<JsonNode> takenOf(String caseId) {
        return taken.stream()
                .filter(reply -> reply.path("caseId").asText().equals(caseId))
                .toList();
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            taken.add(JSON.readTree(call.getRequestBody().readAllBytes()));
            beforeItAnswers.run();
            call.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
