package dev.holdfast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.browser.ModelServer.Mood;
import dev.holdfast.platform.PlatformUser;
import dev.holdfast.platform.SharedPlatform;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What happens when things go wrong, each fault caused for real on the real platform. */
@ExtendWith(OutputCaptureExtension.class)
class FaultsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CARD = "Hello, my card is not working. The machine in the shop says declined. Why?";

    /** A job that was on its way to an application when that went away is handed out again after this time. */
    private static final Map<String, String> LOST_JOBS_COME_BACK_SOON = Map.of(
            "camunda.client.worker.defaults.timeout", "PT10S",
            "camunda.client.worker.override.[assist.runPattern].timeout", "PT10S",
            "camunda.client.worker.override.[knowledge.gatherContext].timeout", "PT10S");

    private final WebApps platform = new WebApps(PlatformUser.REVIEWER);

    @BeforeEach
    void no_other_application_takes_the_jobs() {
        RunningHoldfast.endShared();
    }

    @Test
    void messages_are_taken_in_while_camunda_is_away_and_each_is_worked_on_once(CapturedOutput output) {
        try (var line = new Forwarder(SharedPlatform.get().grpcAddress());
                var holdfast = RunningHoldfast.start("engine-away", FreePort.find(), reached(line))) {
            var api = holdfast.api();
            var cases = new ArrayList<String>();
            for (int i = 1; i <= 3; i++) {
                cases.add(api.take("K-100" + i, CARD));
            }
            saysThatCamundaIsAway(output, 1);
            isInHealth(api, "DOWN");
            assertThat(cases).allSatisfy(id -> {
                assertThat(api.caseFile(id).path("status").asText()).isEqualTo("IN_PROGRESS");
                assertThat(api.caseFile(id).path("processInstanceKey").isNull()).isTrue();
            });

            line.mend();
            cases.forEach(id -> api.await(id, "IN_REVIEW"));
            isInHealth(api, "UP");

            var onItsWay = api.take("K-1004", CARD);
            line.cut();
            var whileAway = api.take("K-1005", CARD);
            saysThatCamundaIsAway(output, 2);
            line.mend();
            cases.addAll(List.of(onItsWay, whileAway));
            cases.forEach(id -> api.await(id, "IN_REVIEW"));

            assertThat(cases).allSatisfy(id -> hasOneInstance(api, id));
        }
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
                review(waiting.path("processInstanceKey").asLong());
                holdfast.api().await(id, "SENT");
                hasOneInstance(holdfast.api(), id);
            }

            assertThat(count(data, "draft", id)).isEqualTo(1);
            assertThat(count(data, "review", id)).isEqualTo(1);
            assertThat(count(data, "outbox", id)).isEqualTo(1);
        }
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
                        .until(() -> platform.openTask(instance).isPresent());
                assertThat(platform.incidentsOf(instance)).isEmpty();
            }
        }
    }

    private static void saysThatCamundaIsAway(CapturedOutput output, int times) {
        Awaitility.await("the log says that Camunda is away")
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(output.getAll().split("Camunda does not answer; cases wait in the store", -1))
                                .hasSizeGreaterThan(times));
    }

    private static Map<String, String> reached(Forwarder line) {
        var settings = new HashMap<>(LOST_JOBS_COME_BACK_SOON);
        settings.put("camunda.client.grpc-address", line.address().toString());
        return settings;
    }

    private static void isInHealth(HoldfastApi api, String status) {
        Awaitility.await("the application's health is " + status)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(api.health()).isEqualTo(status));
    }

    private void hasOneInstance(HoldfastApi api, String caseId) {
        var instance = api.caseFile(caseId).path("processInstanceKey").asLong();
        Awaitility.await("Operate knows the instance of " + caseId)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(platform.instancesOf(caseId)).isEqualTo(Set.of(instance)));
    }

    private void review(long processInstanceKey) {
        platform.completeTask(
                processInstanceKey,
                Map.of(
                        "decision", "SEND_EDITED",
                        "finalReply", "We have looked into it. Kind regards",
                        "reasonCodes", List.of("unclear"),
                        "guidance", ""));
    }

    /** Reads the store of an application that has ended. */
    private static int count(Path data, String table, String caseId) throws SQLException {
        try (var store = DriverManager.getConnection(
                        "jdbc:h2:file:" + data.resolve("holdfast")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                        "holdfast",
                        "");
                var query = store.prepareStatement("select count(*) from " + table + " where case_id = ?")) {
            query.setString(1, caseId);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
