package dev.holdfast.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The one platform of a test run: starting takes a minute, so all integration tests share it. */
public final class SharedPlatform {

    private static final Path FOLDER = Path.of("target", "platform").toAbsolutePath();

    private static @Nullable LocalPlatform platform;

    private SharedPlatform() {}

    /** Starts it empty and on free ports when it is first asked for; it ends with this JVM. */
    public static synchronized LocalPlatform get() {
        var running = platform;
        if (running == null) {
            DataFolder.wipe(FOLDER, FOLDER, new Progress(System.out));
            running = LocalPlatform.start(PlatformSettings.in(FOLDER, PlatformPorts.free()));
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            platform = running;
        }
        return running;
    }
}
