package dev.holdfast.faults;

import dev.holdfast.browser.FreePort;
import dev.holdfast.browser.HoldfastApi;
import dev.holdfast.browser.RunningHoldfast;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The application as a process of its own, so that it can die without any chance to tidy up. */
final class HoldfastProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Runs the application until this JVM ends, even if this JVM is killed. */
    private static final String GUARD = "dev.holdfast.platform.ChildGuard";

    private final Process process;
    private final HoldfastApi api;
    private final Path log;

    private HoldfastProcess(Process process, HoldfastApi api, Path log) {
        this.process = process;
        this.api = api;
        this.log = log;
    }

    /** Starts it and waits until it answers. What the folder holds from an earlier start is kept. */
    static HoldfastProcess start(Path data, Map<String, String> settings) {
        int port = FreePort.find();
        var log = data.resolve("console.log");
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                classPath(),
                GUARD,
                "dev.holdfast.Holdfast"));
        command.addAll(RunningHoldfast.arguments(data, port, settings));
        try {
            Files.createDirectories(data);
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var started = new HoldfastProcess(process, new HoldfastApi(URI.create("http://localhost:" + port)), log);
            started.awaitReady();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This JVM's own. Surefire ends it with a separator, and an empty entry would mean the working folder. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitReady() {
        Awaitility.await("the application answers; its log is " + log)
                .atMost(PATIENCE)
                .failFast("the application ended by itself; its log is " + log, () -> !process.isAlive())
                .until(api::answers);
    }

    HoldfastApi api() {
        return api;
    }

    /** Kills it where it stands: SIGKILL, where there are signals. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end, as an operating system does when it shuts down: SIGTERM. Returns how long that took. */
    Duration terminate() {
        long began = System.nanoTime();
        process.destroy();
        awaitEnd();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Ends it in good order. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            process.destroy();
        }
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
