package dev.holdfast.faults;

import static dev.holdfast.faults.RealPlatform.CARD;
import static dev.holdfast.faults.RealPlatform.LOST_JOBS_COME_BACK_SOON;
import static dev.holdfast.faults.RealPlatform.PATIENCE;
import static dev.holdfast.faults.RealPlatform.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.browser.RunningHoldfast;
import dev.holdfast.faults.ModelServer.Mood;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application is ended while it works: by SIGTERM and by SIGKILL, on the real platform. */
class EndedProcessIT {

    private final RealPlatform platform = new RealPlatform();

    @BeforeEach
    void no_other_application_takes_the_jobs() {
        RunningHoldfast.endShared();
    }

    @Test
    void a_step_that_was_under_way_when_the_application_was_killed_has_its_effect_once() throws SQLException {
        var data = RunningHoldfast.emptyData("killed");
        try (var model = new ModelServer()) {
            var settings = new HashMap<>(ModelServer.settings(model.address()));
            settings.putAll(LOST_JOBS_COME_BACK_SOON);
            model.be(Mood.SILENT);
            String id;
            try (var holdfast = HoldfastProcess.start(data, settings)) {
                id = holdfast.api().take("K-1006", CARD);
                Awaitility.await("the model is asked").atMost(PATIENCE).until(() -> model.calls() > 0);
                holdfast.kill();
            }
            model.be(Mood.SENSIBLE);

            try (var holdfast = HoldfastProcess.start(data, settings)) {
                var waiting = holdfast.api().await(id, "IN_REVIEW");
                assertThat(waiting.path("draft").path("model").asText()).isEqualTo("stand-in");
                platform.review(waiting.path("processInstanceKey").asLong());
                holdfast.api().await(id, "SENT");
                platform.hasOneInstance(holdfast.api(), id);
            }

            assertThat(count(data, "draft", id)).isEqualTo(1);
            assertThat(count(data, "review", id)).isEqualTo(1);
            assertThat(count(data, "outbox", id)).isEqualTo(1);
        }
    }

    @Test
    void forty_messages_outlast_a_shutdown_and_a_kill_and_each_is_worked_on_once() throws SQLException {
        var data = RunningHoldfast.emptyData("ended-under-load");
        var cases = new ArrayList<String>();
        var settings = Map.<String, String>of("camunda.client.worker.defaults.timeout", "PT20S");
        try (var holdfast = HoldfastProcess.start(data, settings)) {
            for (int i = 0; i < 40; i++) {
                cases.add(holdfast.api().take("K-100" + (1 + i % 3), CARD));
            }
            assertThat(holdfast.terminate()).isLessThan(Duration.ofSeconds(30));
        }
        try (var holdfast = HoldfastProcess.start(data, settings)) {
            holdfast.kill();
        }
        try (var holdfast = HoldfastProcess.start(data, settings)) {
            cases.forEach(id -> holdfast.api().await(id, "IN_REVIEW"));
            cases.forEach(id -> platform.hasOneInstance(holdfast.api(), id));
        }

        for (var id : cases) {
            assertThat(count(data, "draft", id)).isEqualTo(1);
            assertThat(count(data, "review_gate", id)).isEqualTo(1);
        }
    }
}
