package dev.holdfast.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The API and the pages of an application over HTTP, as the agent uses them, with the bare answers. */
final class Workbench {

    /** Escapes whatever is not ASCII: half a character would be a question mark before it left. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String AGENT =
            "Basic " + Base64.getEncoder().encodeToString("agent:agent".getBytes(StandardCharsets.UTF_8));

    private final URI root;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Workbench(int port) {
        this.root = URI.create("http://localhost:" + port);
    }

    /** @param took how long it took */
    record Answer(int status, String type, String body, Duration took) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("This is no JSON: " + body, e);
            }
        }
    }

    Answer post(Map<String, ?> message) {
        try {
            return postRaw(JSON.writeValueAsString(message));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Answer postRaw(String json) {
        return send(
                api("/api/v1/cases").header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer get(String path) {
        return send(api(path).GET());
    }

    private HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).header("Authorization", AGENT);
    }

    Workbench signIn() {
        var form = send(HttpRequest.newBuilder(root.resolve("/sign-in")).GET()).body();
        submit("/sign-in", form, Map.of("username", "agent", "password", "agent"));
        return this;
    }

    Answer page(String path) {
        return send(HttpRequest.newBuilder(root.resolve(path))
                .header("Accept", "text/html, */*")
                .GET());
    }

    /** Submits a form of the page as a browser would. */
    Answer submit(String path, String pageWithForm, Map<String, String> fields) {
        var token = CSRF.matcher(pageWithForm);
        if (!token.find()) {
            throw new AssertionError("There is no form in: " + pageWithForm);
        }
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + token.group(1)));
        return send(HttpRequest.newBuilder(root.resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body(),
                    Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
