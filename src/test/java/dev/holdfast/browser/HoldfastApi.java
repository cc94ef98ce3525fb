package dev.holdfast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;

/** The application's API as the agent uses it. */
public final class HoldfastApi {

    /** Far more than a step takes, for machines that do other things as well. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String AGENT =
            "Basic " + Base64.getEncoder().encodeToString("agent:agent".getBytes(StandardCharsets.UTF_8));

    private final URI application;

    public HoldfastApi(URI application) {
        this.application = application;
    }

    /** Hands a message in and returns the number of its case. */
    public String take(String customerId, String message) {
        try {
            var body = JSON.writeValueAsString(
                    Map.of("channel", "web", "customerId", customerId, "subject", "", "message", message));
            var answer = send(request("/api/v1/cases").POST(BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return JSON.readTree(answer.body()).path("caseId").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode caseFile(String caseId) {
        try {
            var answer = send(request("/api/v1/cases/" + caseId).GET());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the case has this status, and returns it as it is then. */
    public JsonNode await(String caseId, String status) {
        Awaitility.await("case " + caseId + " has the status " + status)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    var file = caseFile(caseId);
                    assertThat(file.path("status").asText())
                            .as(file.toPrettyString())
                            .isEqualTo(status);
                });
        return caseFile(caseId);
    }

    /** What the application says about itself to everybody: UP or DOWN. */
    public String health() {
        try {
            return JSON.readTree(send(request("/actuator/health").GET()).body())
                    .path("status")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean answers() {
        try {
            return send(request("/api/v1/cases").GET()).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(application.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", AGENT)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
