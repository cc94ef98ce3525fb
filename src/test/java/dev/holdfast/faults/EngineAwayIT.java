package dev.holdfast.faults;

import static dev.holdfast.faults.RealPlatform.CARD;
import static dev.holdfast.faults.RealPlatform.LOST_JOBS_COME_BACK_SOON;
import static dev.holdfast.faults.RealPlatform.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.browser.FreePort;
import dev.holdfast.browser.HoldfastApi;
import dev.holdfast.browser.RunningHoldfast;
import dev.holdfast.platform.SharedPlatform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The real engine is away at the start and later. */
@ExtendWith(OutputCaptureExtension.class)
class EngineAwayIT {

    private final RealPlatform platform = new RealPlatform();

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

            assertThat(cases).allSatisfy(id -> platform.hasOneInstance(api, id));
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
}
