package dev.holdfast.browser;

import dev.holdfast.Holdfast;
import dev.holdfast.platform.SharedPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The whole application in this JVM, on the shared platform, as the README starts it. */
public final class RunningHoldfast implements AutoCloseable {

    /** A certificate of ten cases a tier can pass: a whole one takes minutes. */
    private static final Map<String, String> SHORT_CERTIFICATES = Map.of(
            "holdfast.certificate.location", "src/test/resources/short-suite",
            "holdfast.certificate.least-cases", "10",
            "holdfast.certificate.margin", "0.5");

    private static @Nullable RunningHoldfast shared;

    private final ConfigurableApplicationContext context;
    private final URI workbench;

    private RunningHoldfast(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.workbench = URI.create("http://localhost:" + port);
    }

    /** The one that all tests use that need nothing special. */
    public static synchronized RunningHoldfast shared() {
        var running = shared;
        if (running == null) {
            running = start("shared", SharedPlatform.get().workbenchPort(), SHORT_CERTIFICATES);
            shared = running;
        }
        return running;
    }

    /**
     * Ends the shared one, for a test that starts its own: both would take jobs from the same engine, and each knows
     * only its own cases. Whoever needs the shared one later gets a new one.
     */
    public static synchronized void endShared() {
        var running = shared;
        if (running != null) {
            running.close();
            shared = null;
        }
    }

    /**
     * Starts one with an empty store.
     *
     * @param settings what differs from the settings of the demo
     */
    public static RunningHoldfast start(String name, int port, Map<String, String> settings) {
        var data = emptyData(name);
        return new RunningHoldfast(
                new SpringApplication(Holdfast.class)
                        .run(arguments(data, port, settings).toArray(String[]::new)),
                port);
    }

    public static Path emptyData(String name) {
        var data = Path.of("target", "holdfast", name).toAbsolutePath();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return data;
    }

    public static List<String> arguments(Path data, int port, Map<String, String> settings) {
        var all = new HashMap<>(SharedPlatform.get().springProperties());
        all.put("spring.profiles.active", "demo");
        all.put("server.port", String.valueOf(port));
        all.put("holdfast.data-directory", data.toString());
        all.putAll(settings);
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    public HoldfastApi api() {
        return new HoldfastApi(workbench);
    }

    /** The store beside the application, for what no page of it does. */
    public JdbcClient store() {
        return context.getBean(JdbcClient.class);
    }

    public String page(String path) {
        return workbench + path;
    }

    @Override
    public void close() {
        context.close();
    }
}
