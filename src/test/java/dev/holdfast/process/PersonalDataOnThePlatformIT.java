package dev.holdfast.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.browser.RunningHoldfast;
import dev.holdfast.platform.PlatformDocuments;
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

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Map<String, String> CUSTOMERS = Map.of(
            "K-1001", "Marta Demofeld",
            "K-1002", "Jonas Musterlin",
            "K-1003", "Aiko Testhara",
            "K-1004", "Samuel Probeson",
            "K-1005", "Leïla Exemplaire",
            "K-1006", "Piotr Wzorek",
            "K-1007", "Nadia Samplova",
            "K-1008", "Oluwaseun Trialogun");

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
                .until(PlatformDocuments::all, all -> ids.values().stream().allMatch(id -> isInATask(all, id)));

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
}
