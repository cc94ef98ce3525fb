package dev.holdfast.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.casework.CaseStatus;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.EngineUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasklist knows later than the engine who completed a task, or does not answer at all. */
class TasklistLagTest {

    private final FaultyWorld world = FaultyWorld.get();

    @AfterEach
    void tasklist_is_back() {
        world.reviews.show();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_review_waits_for_tasklist_longer_than_its_job_has_tries(boolean away) {
        var id = world.receive(FaultyWorld.CARD);
        world.waitsAt(id, "userTask_reviewDraft");
        world.gate.forgetAttempts();
        if (away) {
            world.reviews.failWith(new EngineUnavailableException("Tasklist is restarted"));
        } else {
            world.reviews.hide();
        }

        world.approve(id);
        Awaitility.await("more failures than the job has tries")
                .atMost(FaultyWorld.PATIENCE)
                .until(() -> world.gate.calls("FailJob") > 11);
        assertThat(world.incidents(id)).isEmpty();
        assertThat(world.rows("review", id)).isZero();
        world.reviews.show();

        world.awaitStatus(id, CaseStatus.SENT);
        assertThat(world.rows("review", id)).isEqualTo(1);
        assertThat(world.file(id).reviews().getFirst().reviewer()).isEqualTo("reviewer");
    }

    @Test
    void reviews_that_wait_for_tasklist_leave_the_database_to_everyone_else() {
        var cases = new ArrayList<CaseId>();
        for (int i = 0; i < 14; i++) {
            cases.add(world.receive(FaultyWorld.CARD));
        }
        cases.forEach(id -> world.waitsAt(id, "userTask_reviewDraft"));
        world.reviews.hide();
        cases.forEach(world::approve);
        Awaitility.await("they all wait").atMost(FaultyWorld.PATIENCE).until(() -> world.gate.calls("FailJob") > 14);

        for (int i = 0; i < 10; i++) {
            var answer = world.workbench()
                    .post(Map.of("channel", "web", "customerId", "K-1001", "message", FaultyWorld.CARD));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(answer.took()).isLessThan(Duration.ofSeconds(8));
        }

        world.reviews.show();
        cases.forEach(id -> world.awaitStatus(id, CaseStatus.SENT));
    }
}
