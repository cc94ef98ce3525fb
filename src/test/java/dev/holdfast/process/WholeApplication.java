package dev.holdfast.process;

import static dev.holdfast.process.Waiting.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.Holdfast;
import dev.holdfast.process.Trail.OpenTask;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole application with its real workers on the in-memory engine, reached over HTTP as other programs do. */
final class WholeApplication implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final ProcessEngine engine = new ProcessEngine();
    private final RecordedReviews reviews = new RecordedReviews();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext application;

    WholeApplication(Path data, String... settings) {
        reviews.readFrom(engine);
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--holdfast.data-directory=" + data,
                "--camunda.client.grpc-address=" + engine.gateway(),
                "--logging.level.root=warn"));
        all.addAll(List.of(settings));
        application = new SpringApplicationBuilder(Holdfast.class)
                .profiles("demo")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "recordedReviews",
                                RecordedReviews.class,
                                () -> reviews,
                                definition -> definition.setPrimary(true)))
                .run(all.toArray(String[]::new));
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** What came back: status, headers and JSON. */
    record Reply(int status, HttpResponse<String> http, JsonNode json) {}

    Reply post(String user, String path, Map<String, ?> body, String... headers) {
        return send(request(user, path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(write(body)))
                .build());
    }

    Reply delete(String user, String path) {
        return send(request(user, path).DELETE().build());
    }

    Reply get(String user, String path) {
        return send(request(user, path).GET().build());
    }

    /** The answer to a question, once it has ended. */
    JsonNode answered(String user, String answerId) {
        return await(
                "an end of question " + answerId,
                () -> Optional.of(get(user, "/api/v1/answers/" + answerId).json())
                        .filter(answer -> List.of("ANSWERED", "NO_ANSWER", "WITHDRAWN")
                                .contains(answer.path("state").asText())));
    }

    private HttpRequest.Builder request(String user, String path, String... headers) {
        var port = application.getEnvironment().getRequiredProperty("local.server.port");
        var secret = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + secret);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Reply send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer, JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    OpenTask waitsAt(String caseId, String userTask) {
        return await(
                caseId + " waits at " + userTask,
                () -> new Trail(engine)
                        .instanceOf(caseId)
                        .flatMap(instance -> new Trail(engine, instance).openTask(userTask)));
    }

    void complete(OpenTask task, String person, Map<String, Object> submitted) {
        reviews.completedBy(task.key(), person);
        engine.complete(task.key(), write(submitted));
    }

    private static String write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        application.close();
        engine.close();
    }
}
