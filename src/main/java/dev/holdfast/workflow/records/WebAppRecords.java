package dev.holdfast.workflow.records;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.workflow.CompletedTask;
import dev.holdfast.workflow.OpenIncident;
import dev.holdfast.workflow.ProcessPosition;
import dev.holdfast.workflow.ProcessRecords;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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
        items(found("/v1/flownode-instances/search", Map.of("processInstanceKey", processInstanceKey)))
                .forEach(node -> position.visited(
                        node.path("flowNodeId").asText(),
                        node.path("state").asText(),
                        node.path("incident").asBoolean()));
        return position.build(
                position.hasStopped() ? firstMessage(processInstanceKey) : null, openTask(processInstanceKey));
    }

    /** Operate tells of an incident neither its element nor its process by their ids; those are asked for. */
    @Override
    public List<OpenIncident> incidents() {
        var open = open(Map.of());
        if (open.isEmpty()) {
            return List.of();
        }
        var elements = new HashMap<Long, String>();
        items(found("/v1/flownode-instances/search", Map.of("state", "ACTIVE", "incident", true)))
                .forEach(node -> elements.put(
                        node.path("incidentKey").asLong(),
                        node.path("flowNodeId").asText()));
        var processes = new HashMap<Long, String>();
        items(found("/v1/process-instances/search", Map.of("state", "ACTIVE", "incident", true)))
                .forEach(process -> processes.put(
                        process.path("key").asLong(),
                        process.path("bpmnProcessId").asText()));
        return open.stream()
                .map(incident -> incident(
                        incident,
                        processes.getOrDefault(
                                incident.path("processInstanceKey").asLong(), ""),
                        elements.getOrDefault(incident.path("key").asLong(), "")))
                .toList();
    }

    private static OpenIncident incident(JsonNode incident, String processId, String elementId) {
        long jobKey = incident.path("jobKey").asLong();
        return new OpenIncident(
                incident.path("key").asLong(),
                incident.path("processInstanceKey").asLong(),
                processId,
                elementId,
                jobKey > 0 ? jobKey : null,
                instant(incident.path("creationTime").asText()),
                incident.path("message").asText());
    }

    private @Nullable String firstMessage(long processInstanceKey) {
        return open(Map.of("processInstanceKey", processInstanceKey)).stream()
                .map(incident -> incident.path("message").asText())
                .findFirst()
                .orElse(null);
    }

    private List<JsonNode> open(Map<String, Object> of) {
        var filter = new HashMap<String, Object>(of);
        filter.put("state", "ACTIVE");
        return items(found("/v1/incidents/search", filter)).toList();
    }

    private JsonNode found(String path, Map<String, Object> filter) {
        return operate.search(path, Map.of("filter", filter, "size", PAGE));
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
