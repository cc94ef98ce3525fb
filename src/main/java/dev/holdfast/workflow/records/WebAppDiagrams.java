package dev.holdfast.workflow.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The diagrams of a cluster before 8.8, from the APIs of Operate. */
class WebAppDiagrams implements DiagramRecords {

    /** More versions than this are not looked at. */
    private static final int PAGE = 1000;

    private final WebAppSession operate;

    WebAppDiagrams(WebAppSession operate) {
        this.operate = operate;
    }

    @Override
    public List<ProcessVersion> versions() {
        var newestFirst = List.of(Map.of("field", "key", "order", "DESC"));
        var page = operate.search("/v1/process-definitions/search", Map.of("size", PAGE, "sort", newestFirst));
        return stream(page.path("items"))
                .map(version -> {
                    var id = version.path("bpmnProcessId").asText();
                    return new ProcessVersion(
                            version.path("key").asLong(),
                            id,
                            version.path("name").asText(id),
                            version.path("version").asInt());
                })
                .toList();
    }

    @Override
    public String diagram(long definitionKey) {
        return operate.text("/v1/process-definitions/" + definitionKey + "/xml");
    }

    /** Asks as Operate's own page does: the public API of these versions can list instances, but not count them. */
    @Override
    public List<ElementCount> counts(long definitionKey) {
        var answer = operate.search(
                "/api/process-instances/statistics",
                Map.of(
                        "processIds", List.of(Long.toString(definitionKey)),
                        "running", true,
                        "active", true,
                        "incidents", true,
                        "finished", true,
                        "completed", true));
        return stream(answer)
                .map(element -> new ElementCount(
                        element.path("activityId").asText(),
                        element.path("active").asLong(),
                        element.path("incidents").asLong(),
                        element.path("completed").asLong()))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
