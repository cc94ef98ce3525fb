package dev.holdfast.workflow.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.WorkflowSettings;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * A signed-in session with the APIs of Operate and Tasklist as they were before 8.8: a cookie got by user and password,
 * and a token against forged requests where the platform asks for one.
 */
class WebAppSession {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String CSRF_HEADER = "X-CSRF-TOKEN";

    private final URI page;
    private final WorkflowSettings settings;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(TIMEOUT)
            .build();
    private volatile String csrfToken = "";

    WebAppSession(URI page, WorkflowSettings settings, ObjectMapper json) {
        this.page = page;
        this.settings = settings;
        this.json = json;
    }

    /** Posts a search, after signing in where that is needed. */
    JsonNode search(String path, Map<String, Object> query) {
        try {
            var body = BodyPublishers.ofString(json.writeValueAsString(query));
            return json.readTree(answer("POST", path, body));
        } catch (IOException unreadable) {
            throw new EngineUnavailableException("POST " + page.resolve(path), unreadable);
        }
    }

    /** Gets a text, after signing in where that is needed. */
    String text(String path) {
        return answer("GET", path, BodyPublishers.noBody());
    }

    private String answer(String method, String path, BodyPublisher body) {
        try {
            var answer = send(method, path, body);
            if (answer.statusCode() == 401 || answer.statusCode() == 403) {
                signIn();
                answer = send(method, path, body);
            }
            if (answer.statusCode() != 200) {
                throw new IOException("HTTP " + answer.statusCode() + " for the user " + settings.webUser()
                        + "; see holdfast.workflow.web-user and web-password");
            }
            return answer.body();
        } catch (IOException unreachable) {
            throw new EngineUnavailableException(method + " " + page.resolve(path), unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailableException(method + " " + page.resolve(path), interrupted);
        }
    }

    private void signIn() throws IOException, InterruptedException {
        var query = "?username=" + encode(settings.webUser()) + "&password=" + encode(settings.webPassword());
        var answer = http.send(
                HttpRequest.newBuilder(page.resolve("/api/login" + query))
                        .timeout(TIMEOUT)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
        csrfToken = answer.headers().firstValue(CSRF_HEADER).orElse("");
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page.resolve(path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .method(method, body);
        if (!csrfToken.isEmpty()) {
            request.header(CSRF_HEADER, csrfToken);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
