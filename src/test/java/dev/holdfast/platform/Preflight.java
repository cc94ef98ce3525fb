package dev.holdfast.platform;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What must hold before anything starts.
 *
 * @param ports by what they are for
 * @param freeDiskBytes where the data lies
 * @param freeMemoryBytes what programs can still get
 * @param javaFeature release of the running JDK, such as 25
 */
record Preflight(Map<String, Integer> ports, long freeDiskBytes, long freeMemoryBytes, int javaFeature) {

    private static final long NEEDED_BYTES = 4_000_000_000L;
    private static final int NEEDED_JAVA = 21;
    private static final Path LINUX_MEMORY = Path.of("/proc/meminfo");

    static Preflight of(PlatformSettings settings) {
        return new Preflight(
                settings.ports().byPurpose(),
                settings.dataDirectory().toFile().getUsableSpace(),
                freeMemory(),
                Runtime.version().feature());
    }

    /** Throws with one line for each thing that is missing, all at once. */
    void check() {
        var problems = problems();
        if (!problems.isEmpty()) {
            throw new PlatformException(String.join(System.lineSeparator(), problems));
        }
    }

    /** One line for each thing that is missing: its name, what was found, the way out. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (javaFeature < NEEDED_JAVA) {
            problems.add("Java %d runs this, JDK %d or newer is needed: install one; Maven finds it by itself."
                    .formatted(javaFeature, NEEDED_JAVA));
        }
        if (freeDiskBytes < NEEDED_BYTES) {
            problems.add("Only %.1f GB of disk are free, %.0f GB are needed: make room, or wipe old data."
                    .formatted(freeDiskBytes / 1e9, NEEDED_BYTES / 1e9));
        }
        if (freeMemoryBytes < NEEDED_BYTES) {
            problems.add("Only %.1f GB of memory are free, %.0f GB are needed: end other programs."
                    .formatted(freeMemoryBytes / 1e9, NEEDED_BYTES / 1e9));
        }
        ports.forEach((purpose, port) -> {
            if (isTaken(port)) {
                problems.add(("Port %d (%s) is taken: end the program that listens there, or move all ports with "
                                + "-Dspring-boot.run.arguments=--port-offset=100.")
                        .formatted(port, purpose));
            }
        });
        return problems;
    }

    private static boolean isTaken(int port) {
        var loopback = InetAddress.getLoopbackAddress();
        try (var asClient = new Socket(loopback, port)) {
            return asClient.isConnected();
        } catch (IOException nobodyAnswers) {
            try (var asServer = new ServerSocket(port, 1, loopback)) {
                return !asServer.isBound();
            } catch (IOException e) {
                return true;
            }
        }
    }

    private static long freeMemory() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (var lines = Files.lines(LINUX_MEMORY)) {
            // "Free" leaves out what Linux gives back from its caches; a container's limit is in the total only.
            long available = lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
            return Math.min(available, system.getTotalMemorySize());
        } catch (IOException notLinux) {
            // macOS and Windows count cached pages as used, so only the size of the machine is a fair measure.
            return system.getTotalMemorySize();
        }
    }
}
