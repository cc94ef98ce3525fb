package dev.holdfast.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real OpenID Connect provider, Spring Authorization Server, on 127.0.0.1; the application is at localhost, so that
 * their cookies do not meet. It knows the client {@code holdfast} and one person for each role, with the name as the
 * password, and {@code visitor}, who has no role.
 */
final class TestIdentityProvider implements AutoCloseable {

    static final String CLIENT = "holdfast";
    static final String OTHER_CLIENT = "some-other-program";

    private final int port = freePort();
    private final String application;
    private final AtomicReference<JWKSet> keys = new AtomicReference<>(new JWKSet(newKey()));
    private @Nullable ConfigurableApplicationContext running;

    /** One that does not run yet. */
    TestIdentityProvider(String application) {
        this.application = application;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String secretOf(String client) {
        return "the-secret-of-" + client;
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    TestIdentityProvider start() {
        running = new SpringApplicationBuilder(TestAuthorizationServer.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("keys", keys);
                    context.getBeanFactory()
                            .registerSingleton("place", new TestAuthorizationServer.Place(issuer(), application));
                })
                .run(
                        "--spring.config.name=none",
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--spring.main.register-shutdown-hook=false");
        return this;
    }

    /** A token that a program gets for itself. */
    String tokenFor(String program) {
        var credentials = Base64.getEncoder().encodeToString((program + ":" + secretOf(program)).getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return JsonPath.read(client.send(request, BodyHandlers.ofString()).body(), "$.access_token");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** From now on everything is signed with a new key, and the old one is gone. */
    void rotateKeys() {
        keys.set(new JWKSet(newKey()));
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
