package dev.holdfast.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The records of a cluster before 8.8, from the APIs of Tasklist and Operate. */
class WebAppRecords implements ProcessRecords {

    /** More flow nodes or incidents than this are not looked at; a page cannot show them anyway. */
    private static final int PAGE = 1000;

    private static final DateTimeFormatter OFFSET_WITHOUT_COLON =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final WebAppSession tasklist;
    private final WebAppSession operate;

    WebAppRecords(WebAppSession tasklist, WebAppSession operate) {
        this.tasklist = tasklist;
        this.operate = operate;
    }

    @Override
    public Optional<CompletedTask> lastCompleted(long processInstanceKey, String elementId) {
        return tasks(processInstanceKey, "COMPLETED")
                .filter(task -> elementId.equals(task.path("taskDefinitionId").asText()))
                .map(task -> new CompletedTask(
                        task.path("id").asLong(),
                        elementId,
                        task.path("assignee").asText(""),
                        instant(task.path("creationDate").asText()),
                        instant(task.path("completionDate").asText())))
                .max(Comparator.comparingLong(CompletedTask::taskKey));
    }

    @Override
    public ProcessPosition position(long processInstanceKey) {
        var position = new ProcessPosition.Builder();
        items(operate.search(
                        "/v1/flownode-instances/search",
                        Map.of("filter", Map.of("processInstanceKey", processInstanceKey), "size", PAGE)))
                .forEach(node -> position.visited(
                        node.path("flowNodeId").asText(),
                        node.path("state").asText(),
                        node.path("incident").asBoolean()));
        return position.build(
                position.hasStopped() ? incidents().get(processInstanceKey) : null, openTask(processInstanceKey));
    }

    @Override
    public Map<Long, String> incidents() {
        var messages = new HashMap<Long, String>();
        items(operate.search("/v1/incidents/search", Map.of("filter", Map.of("state", "ACTIVE"), "size", PAGE)))
                .forEach(incident -> messages.putIfAbsent(
                        incident.path("processInstanceKey").asLong(),
                        incident.path("message").asText()));
        return messages;
    }

    private @Nullable Long openTask(long processInstanceKey) {
        return tasks(processInstanceKey, "CREATED")
                .map(task -> task.path("id").asLong())
                .max(Long::compare)
                .orElse(null);
    }

    private Stream<JsonNode> tasks(long processInstanceKey, String state) {
        return stream(tasklist.search(
                "/v1/tasks/search",
                Map.of("processInstanceKey", Long.toString(processInstanceKey), "state", state, "pageSize", PAGE)));
    }

    private static Stream<JsonNode> items(JsonNode page) {
        return stream(page.path("items"));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Tasklist writes {@code 2026-11-23T09:30:00.000+0000}, which is not what ISO 8601 wants of an offset. */
    private static Instant instant(String text) {
        return OffsetDateTime.parse(text, OFFSET_WITHOUT_COLON).toInstant();
    }
}
