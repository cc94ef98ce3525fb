package dev.holdfast.faults;

import dev.holdfast.browser.FreePort;
import dev.holdfast.browser.HoldfastApi;
import dev.holdfast.browser.RunningHoldfast;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The application as a process of its own, so that it can die without any chance to tidy up. */
final class HoldfastProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final JavaProcess process;
    private final HoldfastApi api;

    private HoldfastProcess(JavaProcess process, HoldfastApi api) {
        this.process = process;
        this.api = api;
    }

    /** Starts it and waits until it answers. What the folder holds from an earlier start is kept. */
    static HoldfastProcess start(Path data, Map<String, String> settings) {
        int port = FreePort.find();
        var main = new ArrayList<>(List.of("dev.holdfast.Holdfast"));
        main.addAll(RunningHoldfast.arguments(data, port, settings));
        var process = JavaProcess.start(
                List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"),
                String.join(File.pathSeparator, JavaProcess.classPath()),
                main,
                data);
        var started = new HoldfastProcess(process, new HoldfastApi(URI.create("http://localhost:" + port)));
        process.await("the application answers").atMost(PATIENCE).until(started.api::answers);
        return started;
    }

    HoldfastApi api() {
        return api;
    }

    /** Kills it where it stands: SIGKILL, where there are signals. */
    void kill() {
        process.kill();
    }

    /** Asks it to end, as an operating system does when it shuts down: SIGTERM. Returns how long that took. */
    Duration terminate() {
        return process.terminate();
    }

    /** Ends it in good order. */
    @Override
    public void close() {
        process.letGo();
    }
}
