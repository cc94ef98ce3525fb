package dev.holdfast.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.holdfast.browser.RunningHoldfast;
import dev.holdfast.platform.SharedPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The real platform knows no personal value: every document of its search engine is looked through. */
class PersonalDataOnThePlatformIT {

    private static final int AT_ONCE = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> CUSTOMERS = Map.of(
            "K-1001", "Marta Demofeld",
            "K-1002", "Jonas Musterlin",
            "K-1003", "Aiko Testhara",
            "K-1004", "Samuel Probeson",
            "K-1005", "Leïla Exemplaire",
            "K-1006", "Piotr Wzorek",
            "K-1007", "Nadia Samplova",
            "K-1008", "Oluwaseun Trialogun");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void zeebe_operate_and_tasklist_have_recorded_tokens_and_no_value() {
        var values = new ArrayList<>(CUSTOMERS.values());
        var ids = new LinkedHashMap<String, String>();
        var api = RunningHoldfast.shared().api();
        int n = 0;
        for (var customer : CUSTOMERS.entrySet()) {
            // The numbers of somebody made up, with the name of the customer of the demo.
            var numbers = MadeUpPerson.number(n++);
            var others = numbers.values().subList(1, 6);
            values.addAll(others);
            ids.put(
                    customer.getKey(),
                    api.take(
                            customer.getKey(),
                            "This is " + customer.getValue() + ", my card " + others.get(3)
                                    + " was declined and the chip does not work. Account " + others.get(4) + ", call "
                                    + others.get(1) + " or write to " + others.get(0) + ", I live at "
                                    + others.get(2) + "."));
        }
        ids.values().forEach(id -> api.await(id, "IN_REVIEW"));

        var documents = Awaitility.await("the platform has recorded the task of every case")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(this::documents, all -> ids.values().stream().allMatch(id -> isInATask(all, id)));

        var scan = new LeakScan(values);
        var found = new HashSet<String>();
        documents.forEach(
                document -> scan.in(document.toString()).forEach(value -> found.add(value + " in " + document)));
        assertThat(found).isEmpty();
        assertThat(documents.toString()).contains("[CARD_1]", "[IBAN_1]", "[PERSON_1]");
        assertThat(scan.in(api.caseFile(ids.get("K-1001")).toString())).hasSizeGreaterThanOrEqualTo(5);
    }

    private static boolean isInATask(List<JsonNode> documents, String caseId) {
        return documents.stream()
                        .filter(document -> document.path("_index").asText().contains("tasklist"))
                        .anyMatch(document -> document.toString().contains(caseId))
                && documents.stream()
                        .filter(document -> document.path("_index").asText().contains("operate"))
                        .anyMatch(document -> document.toString().contains(caseId));
    }

    /** All documents of all indices. */
    private List<JsonNode> documents() {
        ask("/_refresh", "{}");
        var all = new ArrayList<JsonNode>();
        var page = ask("/_all/_search?scroll=1m", "{\"size\":" + AT_ONCE + "}");
        while (!page.path("hits").path("hits").isEmpty()) {
            page.path("hits").path("hits").forEach(all::add);
            var next = JsonNodeFactory.instance
                    .objectNode()
                    .put("scroll", "1m")
                    .put("scroll_id", page.path("_scroll_id").asText());
            page = ask("/_search/scroll", next.toString());
        }
        return all;
    }

    private JsonNode ask(String path, String body) {
        var address = URI.create(SharedPlatform.get().openSearch() + path);
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
