package dev.holdfast.faults;

import static dev.holdfast.faults.RealPlatform.CARD;
import static dev.holdfast.faults.RealPlatform.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.browser.FreePort;
import dev.holdfast.browser.RunningHoldfast;
import dev.holdfast.faults.ModelServer.Mood;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The model is down or talks nonsense, and Operate shows which way the diagram took. */
class ModelAwayIT {

    private final RealPlatform platform = new RealPlatform();

    @BeforeEach
    void no_other_application_takes_the_jobs() {
        RunningHoldfast.endShared();
    }

    @Test
    void without_a_model_that_makes_sense_a_case_still_comes_to_a_person() {
        try (var model = new ModelServer();
                var line = new Forwarder(model.address());
                var holdfast =
                        RunningHoldfast.start("no-model", FreePort.find(), ModelServer.settings(line.address()))) {
            var api = holdfast.api();

            var down = api.await(api.take("K-1007", CARD), "IN_REVIEW");
            line.mend();
            model.be(Mood.NONSENSE);
            var nonsense = api.await(api.take("K-1008", CARD), "IN_REVIEW");

            assertThat(down.path("draft").path("model").asText()).isEqualTo("extractive");
            assertThat(down.path("draft").path("claims")).isNotEmpty();
            assertThat(model.calls()).isPositive();
            assertThat(nonsense.path("draft").isNull()).isTrue();
            assertThat(nonsense.path("reviewRoute").asText()).isEqualTo("HUMAN_ONLY");
            for (var one : List.of(down, nonsense)) {
                var instance = one.path("processInstanceKey").asLong();
                Awaitility.await("the task is in Tasklist")
                        .atMost(PATIENCE)
                        .until(() -> platform.webApps().openTask(instance).isPresent());
                assertThat(platform.webApps().incidentsOf(instance)).isEmpty();
            }
            showsInOperate(
                    down, "boundaryEvent_draftReplyModelUnavailable", "serviceTask_runPattern_draftFromKnowledge");
            showsInOperate(nonsense, "boundaryEvent_draftReplyOutputRefused", "userTask_writeReply");
        }
    }

    private void showsInOperate(JsonNode file, String... elements) {
        Awaitility.await("Operate shows the way")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(platform.webApps()
                                .elementsOf(file.path("processInstanceKey").asLong()))
                        .contains(elements));
    }
}
