package dev.holdfast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.platform.PlatformUser;
import dev.holdfast.platform.SharedPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** The APIs of Tasklist and Operate, for one person: where a browser would only be in the way. */
public final class WebApps {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final URI root = SharedPlatform.get().tasklist().resolve("/");
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final PlatformUser user;

    public WebApps(PlatformUser user) {
        this.user = user;
        call("POST", "api/login?username=" + user.name() + "&password=" + user.password(), Map.of());
    }

    /** The user task that is open in this process instance, by the name of its element. */
    public Optional<JsonNode> openTask(long processInstanceKey) {
        var tasks = call(
                "POST",
                "v1/tasks/search",
                Map.of("processInstanceKey", String.valueOf(processInstanceKey), "state", "CREATED"));
        return StreamSupport.stream(tasks.spliterator(), false).findFirst();
    }

    /** Waits until Tasklist shows a task of this process instance. */
    public JsonNode awaitTask(long processInstanceKey) {
        return Awaitility.await("a task of instance " + processInstanceKey + " is in Tasklist")
                .atMost(PATIENCE)
                .until(() -> openTask(processInstanceKey), Optional::isPresent)
                .orElseThrow();
    }

    /** Waits for a task of this instance, takes it, and completes it. */
    public void completeTask(long processInstanceKey, Map<String, Object> variables) {
        var task = awaitTask(processInstanceKey);
        var path = "v1/tasks/" + task.path("id").asText();
        call("PATCH", path + "/assign", Map.of("assignee", user.name(), "allowOverrideAssignment", true));
        var values = variables.entrySet().stream()
                .map(one -> Map.of("name", one.getKey(), "value", json(one.getValue())))
                .toList();
        // The assignment reaches Tasklist's own store a little later.
        Awaitility.await("the task can be completed")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> call("PATCH", path + "/complete", Map.of("variables", values)));
    }

    /** Every process instance, running or ended, that was ever started for this case, as Operate knows them. */
    public Set<Long> instancesOf(String caseId) {
        var filter = Map.of("filter", Map.of("name", "caseId", "value", json(caseId)), "size", 100);
        return items(call("POST", "v1/variables/search", filter)).stream()
                .map(variable -> variable.path("processInstanceKey").asLong())
                .collect(Collectors.toSet());
    }

    /** The values of all variables of this instance, as Operate shows them in its list. */
    public List<String> variablesOf(long processInstanceKey) {
        var filter = Map.of("filter", Map.of("processInstanceKey", processInstanceKey), "size", 1000);
        return items(call("POST", "v1/variables/search", filter)).stream()
                .map(variable -> variable.path("value").asText())
                .toList();
    }

    public List<JsonNode> incidentsOf(long processInstanceKey) {
        return items(call(
                "POST",
                "v1/incidents/search",
                Map.of("filter", Map.of("processInstanceKey", processInstanceKey), "size", 100)));
    }

    /** The elements of the diagram that this instance has been at, as Operate shows them. */
    public List<String> elementsOf(long processInstanceKey) {
        return items(call(
                        "POST",
                        "v1/flownode-instances/search",
                        Map.of("filter", Map.of("processInstanceKey", processInstanceKey), "size", 1000)))
                .stream()
                .map(element -> element.path("flowNodeId").asText())
                .toList();
    }

    public void awaitState(long processInstanceKey, String state) {
        Awaitility.await("Operate shows instance " + processInstanceKey + " as " + state)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(items(call(
                                "POST",
                                "v1/process-instances/search",
                                Map.of("filter", Map.of("key", processInstanceKey)))))
                        .extracting(instance -> instance.path("state").asText())
                        .containsExactly(state));
    }

    private JsonNode call(String method, String path, Object body) {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json(body)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("%s %s: %s", method, path, answer.body())
                    .isBetween(200, 299);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
