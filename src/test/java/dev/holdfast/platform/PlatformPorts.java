package dev.holdfast.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Every port of the platform and of the application.
 *
 * @param workbench the application's pages and API
 * @param webApps Tasklist and Operate
 * @param brokerRest Zeebe's REST API
 * @param openSearch OpenSearch's HTTP API
 * @param openSearchTransport OpenSearch among its nodes
 * @param brokerHealth health of the broker
 * @param webAppsHealth health of Tasklist and Operate
 * @param gateway Zeebe's gRPC API
 * @param brokerCommand Zeebe among its nodes
 * @param brokerInternal Zeebe among its nodes
 * @param webAppsInternal Tasklist and Operate among Zeebe's nodes
 */
public record PlatformPorts(
        int workbench,
        int webApps,
        int brokerRest,
        int openSearch,
        int openSearchTransport,
        int brokerHealth,
        int webAppsHealth,
        int gateway,
        int brokerCommand,
        int brokerInternal,
        int webAppsInternal) {

    private static final int COUNT = 11;

    /** The ports the README names, all moved up by an offset so that two platforms can run side by side. */
    public static PlatformPorts standard(int offset) {
        return new PlatformPorts(
                8080 + offset,
                8081 + offset,
                8088 + offset,
                9200 + offset,
                9300 + offset,
                9600 + offset,
                9601 + offset,
                26500 + offset,
                26501 + offset,
                26502 + offset,
                26503 + offset);
    }

    /** Ports that nothing listens on now, so that a test meets no platform that somebody is working with. */
    public static PlatformPorts free() {
        var sockets = new ArrayDeque<ServerSocket>();
        try {
            for (int i = 0; i < COUNT; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            var ports = new ArrayDeque<>(
                    sockets.stream().map(ServerSocket::getLocalPort).toList());
            IntSupplier next = ports::remove;
            return new PlatformPorts(
                    next.getAsInt(),
                    next.getAsInt(),
                    next.getAsInt(),
                    next.getAsInt(),
                    next.getAsInt(),
                    next.getAsInt(),
                    next.getAsInt(),
                    next.getAsInt(),
                    next.getAsInt(),
                    next.getAsInt(),
                    next.getAsInt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(PlatformPorts::close);
        }
    }

    /** What each port is for, in the words of an error message. */
    Map<String, Integer> byPurpose() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("the workbench", workbench);
        ports.put("Tasklist and Operate", webApps);
        ports.put("Zeebe's REST API", brokerRest);
        ports.put("OpenSearch", openSearch);
        ports.put("OpenSearch's transport", openSearchTransport);
        ports.put("Zeebe's health", brokerHealth);
        ports.put("health of Tasklist and Operate", webAppsHealth);
        ports.put("Zeebe's gRPC API", gateway);
        ports.put("Zeebe's command API", brokerCommand);
        ports.put("Zeebe's internal API", brokerInternal);
        ports.put("internal API of Tasklist and Operate", webAppsInternal);
        return ports;
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
