package dev.holdfast.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/**
 * Puts the platform's people in Operate's user store, which both web apps ask when they run as one. Their settings can
 * rename only the first of the three users that come with them, and Tasklist's own user settings have no effect then.
 */
final class OperateUsers {

    private static final String INDEX = "/operate-user-1.2.0_/_doc/";
    private static final List<String> COME_WITH_IT = List.of("demo", "act", "view");

    private final String openSearch;
    private final HttpClient http = HttpClient.newHttpClient();

    OperateUsers(String openSearch) {
        this.openSearch = openSearch;
    }

    /** Adds ours and removes those that everybody knows. */
    void replace() {
        PlatformUser.ALL.forEach(
                user -> send(document(user.name()).PUT(BodyPublishers.ofString(json(user))), List.of(200, 201)));
        COME_WITH_IT.forEach(name -> send(document(name).DELETE(), List.of(200, 404)));
    }

    private HttpRequest.Builder document(String name) {
        return HttpRequest.newBuilder(URI.create(openSearch + INDEX + name + "?refresh=true"))
                .header("Content-Type", "application/json");
    }

    private static String json(PlatformUser user) {
        return """
                {"id": "%1$s", "userId": "%1$s", "displayName": "%1$s", "password": "%2$s", "roles": ["%3$s"]}
                """.formatted(
                user.name(),
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(user.password()),
                user.role());
    }

    private void send(HttpRequest.Builder request, List<Integer> expected) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (!expected.contains(answer.statusCode())) {
                throw new PlatformException("OpenSearch did not take the users of Tasklist and Operate: "
                        + answer.body() + " Start again with --wipe.");
            }
        } catch (IOException e) {
            throw new PlatformException("OpenSearch ended while the users of Tasklist and Operate were added.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("Adding users to Tasklist and Operate was interrupted; start again.", e);
        }
    }
}
