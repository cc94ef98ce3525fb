package dev.holdfast.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A model server that charges for each call from the moment it has read it, whether or not anybody is left to hear the
 * answer. It tells calls apart by their key, and does what the worst of vendors does with it: nothing.
 */
final class MeteredModel implements AutoCloseable {

    static final int TOKENS_IN = 800;
    static final int TOKENS_OUT = 120;
    private static final int EUROS_PER_MILLION = 5;

    /** Millionths of a euro. */
    static final long COST = (long) (TOKENS_IN + TOKENS_OUT) * EUROS_PER_MILLION;

    private static final int LEAST_MILLIS = 500;
    private static final int MOST_MILLIS = 4000;

    private final HttpServer server;
    private final Random random;
    private final Map<String, AtomicInteger> paid = new ConcurrentHashMap<>();

    /** @param seed of the times that answers take */
    MeteredModel(long seed) {
        random = new Random(seed);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    Map<String, String> settings() {
        var settings = new HashMap<>(ModelServer.settings(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/v1")));
        settings.put("holdfast.model.models[0].timeout", "10s");
        settings.put("holdfast.model.models[0].capabilities", "json-schema,idempotency-key");
        settings.put("holdfast.model.models[0].euros-per-million-tokens-in", Integer.toString(EUROS_PER_MILLION));
        settings.put("holdfast.model.models[0].euros-per-million-tokens-out", Integer.toString(EUROS_PER_MILLION));
        return settings;
    }

    /** How many calls were paid for, by their key. */
    Map<String, Integer> paid() {
        var counted = new HashMap<String, Integer>();
        paid.forEach((key, count) -> counted.put(key, count.get()));
        return counted;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var prompt = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var key = call.getRequestHeaders().getFirst("Idempotency-Key");
            paid.computeIfAbsent(String.valueOf(key), first -> new AtomicInteger())
                    .incrementAndGet();
            Thread.sleep(random.nextInt(LEAST_MILLIS, MOST_MILLIS));
            ModelServer.say(call, 200, ModelServer.envelope(ModelServer.reply(prompt, ""), TOKENS_IN, TOKENS_OUT));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
