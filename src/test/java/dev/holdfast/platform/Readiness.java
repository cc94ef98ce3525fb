package dev.holdfast.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Waits until a child answers over HTTP. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Readiness() {}

    /** Health pages of the broker and the web apps answer 200 only when they are ready. */
    static URI health(int port) {
        return URI.create("http://localhost:" + port + "/actuator/health/readiness");
    }

    static void await(ChildProcess child, URI uri, Progress progress) {
        var begin = Instant.now();
        var said = begin;
        while (!answers(uri)) {
            child.mustBeAlive();
            if (Duration.between(said, Instant.now()).compareTo(SIGN_OF_LIFE) > 0) {
                progress.say("waiting for " + child.name());
                said = Instant.now();
            }
            if (Duration.between(begin, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new PlatformException(child.name() + " was not ready at " + uri + " after " + PATIENCE.toMinutes()
                        + " minutes: the machine may be too busy, or "
                        + child.log() + " and the logs folder beside it have the reason; start again.");
            }
            pause();
        }
    }

    static boolean answers(URI uri) {
        try {
            var request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("Waiting for " + uri + " was interrupted; start again.", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("Waiting for the platform was interrupted; start again.", e);
        }
    }
}
