package dev.holdfast.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.casework.CaseStatus;
import dev.holdfast.faults.EngineGate.Fate;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The broker has too much to do, and says RESOURCE_EXHAUSTED. */
class PushBackTest {

    private final FaultyWorld world = FaultyWorld.get();

    @AfterEach
    void the_broker_has_time_again() {
        world.gate.open();
    }

    @Test
    void a_handover_that_is_pushed_back_is_tried_again_more_and_more_slowly() {
        pushBack("PublishMessage");

        var id = world.receive(FaultyWorld.CARD);
        for (int i = 0; i < 4; i++) {
            world.receive(FaultyWorld.CARD);
        }
        Awaitility.await("several tries")
                .atMost(FaultyWorld.PATIENCE)
                .until(() -> world.gate.pausesBetween("PublishMessage").size() >= 3);

        var pauses = world.gate.pausesBetween("PublishMessage");
        assertThat(pauses.get(2))
                .as(String.valueOf(pauses))
                .isGreaterThan(pauses.get(1).multipliedBy(3).dividedBy(2));
        assertThat(world.gate.calls("PublishMessage")).isLessThan(20);
        var answer =
                world.workbench().post(Map.of("channel", "web", "customerId", "K-1002", "message", FaultyWorld.CARD));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.took()).isLessThan(Duration.ofSeconds(8));
        world.gate.open();
        world.waitsAt(id, "userTask_reviewDraft");
        assertThat(world.instances(id)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CompleteJob", "ThrowError"})
    void a_command_that_is_pushed_back_is_tried_again_more_and_more_slowly_and_counts_once(String command) {
        world.model.be(command.equals("ThrowError") ? ModelServer.Mood.OUT_OF_ORDER : ModelServer.Mood.SENSIBLE);
        pushBack(command);

        var id = world.receive(FaultyWorld.CARD);
        Awaitility.await("several tries")
                .atMost(FaultyWorld.PATIENCE)
                .until(() -> world.gate.pausesBetween(command).size() >= 5);
        var pauses = world.gate.pausesBetween(command);
        world.gate.open();
        world.approve(id);
        world.awaitStatus(id, CaseStatus.SENT);

        assertThat(pauses.getLast())
                .as(String.valueOf(pauses))
                .isGreaterThan(pauses.getFirst().multipliedBy(2));
        assertThat(world.rows("draft", id)).isEqualTo(1);
        assertThat(world.rows("outbox", id)).isEqualTo(1);
        assertThat(world.incidents(id)).isEmpty();
    }

    @Test
    void a_job_whose_failure_is_pushed_back_is_not_lost() {
        world.model.be(ModelServer.Mood.SLOW);
        pushBack("FailJob");
        var id = world.receive(FaultyWorld.CARD);
        Awaitility.await("the model is asked").atMost(FaultyWorld.PATIENCE).until(() -> world.model.calls() > 0);
        world.databaseLine.cut();
        try {
            Awaitility.await("several tries")
                    .atMost(FaultyWorld.PATIENCE)
                    .until(() -> world.gate.pausesBetween("FailJob").size() >= 3);
            world.databaseLine.mend();
            world.gate.open();

            world.waitsAt(id, "userTask_reviewDraft");
            assertThat(world.incidents(id)).isEmpty();
        } finally {
            world.databaseLine.mend();
            world.awaitDatabase();
        }
    }

    private void pushBack(String command) {
        world.gate.forgetAttempts();
        world.gate.decide((method, request) -> method.equals(command) ? Fate.IS_PUSHED_BACK : Fate.PASSES);
    }
}
