package dev.holdfast.faults;

import dev.holdfast.browser.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A line to a server that can be cut and mended: while it is cut, connections are refused and open ones break. */
final class Forwarder implements AutoCloseable {

    private final URI target;
    private final int port = FreePort.find();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket door;

    /** Is cut at first. */
    Forwarder(URI target) {
        this.target = target;
    }

    /** The target's address as it is through this line. */
    URI address() {
        return URI.create(target.getScheme() + "://localhost:" + port + target.getPath());
    }

    synchronized void mend() {
        if (door != null) {
            return;
        }
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            door = opened;
            Thread.ofVirtual().start(() -> welcome(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void cut() {
        if (door != null) {
            quietly(door);
            door = null;
        }
        connections.forEach(Forwarder::quietly);
        connections.clear();
    }

    private void welcome(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var caller = opened.accept();
                var server = new Socket(target.getHost(), target.getPort());
                connections.add(caller);
                connections.add(server);
                Thread.ofVirtual().start(() -> pass(caller, server));
                Thread.ofVirtual().start(() -> pass(server, caller));
                if (opened.isClosed()) {
                    cut();
                }
            } catch (IOException closedOrRefused) {
                // The caller sees it.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends are closed below.
        } finally {
            quietly(from);
            quietly(to);
            connections.remove(from);
            connections.remove(to);
        }
    }

    @Override
    public void close() {
        cut();
    }

    private static void quietly(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception gone) {
            // It is closed, which is what was wanted.
        }
    }
}
