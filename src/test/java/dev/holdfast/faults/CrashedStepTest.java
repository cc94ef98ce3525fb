package dev.holdfast.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.faults.EngineGate.Fate;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A worker dies after its effect and before it says so: the engine never hears of it, and hands the job out again when
 * its time is over.
 */
class CrashedStepTest {

    private final FaultyWorld world = FaultyWorld.get();
    private final Set<Long> crashed = ConcurrentHashMap.newKeySet();

    @AfterEach
    void nothing_crashes_any_more() {
        world.gate.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "privacy.protectMessage",
                "triage.classifyMessage",
                "knowledge.gatherContext",
                "assist.runPattern",
                "check.checkDraft",
                "review.openReview",
                "review.recordReview",
                "delivery.sendReply",
                "evidence.recordOutcome"
            })
    void a_step_whose_worker_crashed_before_it_could_say_so_runs_again_and_has_its_effect_once(String jobType) {
        world.gate.decide((method, request) ->
                method.equals("CompleteJob") && crashes(request, jobType) ? Fate.NEVER_HAPPENED : Fate.PASSES);

        var id = world.receive("chat", "K-1001", "I am Marta Demofeld. " + FaultyWorld.CARD);
        if (!jobType.startsWith("delivery") && !jobType.startsWith("evidence") && !jobType.endsWith("recordReview")) {
            theJobIsHandedOutAgain();
        }
        world.approve(id);
        if (crashed.isEmpty() || jobType.startsWith("evidence")) {
            theJobIsHandedOutAgain();
        }
        world.awaitStatus(id, CaseStatus.SENT);
        Awaitility.await("the outcome is recorded")
                .atMost(FaultyWorld.PATIENCE)
                .until(() -> world.rows("outcome", id) == 1);

        assertThat(crashed).hasSize(1);
        for (var table : Set.of(
                "triage_result",
                "context_pack",
                "draft",
                "draft_check",
                "review_gate",
                "review",
                "outbox",
                "outcome")) {
            assertThat(world.rows(table, id)).as(table).isEqualTo(1);
        }
        assertThat(world.receiver.takenOf(id.value())).hasSize(1);
        assertThat(world.file(id).message()).startsWith("I am Marta Demofeld.");
        assertThat(world.instances(id)).hasSize(1);
        assertThat(world.incidents(id)).isEmpty();
    }

    private boolean crashes(byte[] request, String jobType) {
        try {
            var key = CompleteJobRequest.parseFrom(request).getJobKey();
            return crashed.isEmpty() && isOfType(key, jobType) && crashed.add(key);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isOfType(long jobKey, String jobType) {
        return world.engine
                .records()
                .filter(record -> record.getValueType() == ValueType.JOB && record.getKey() == jobKey)
                .anyMatch(
                        record -> ((JobRecordValue) record.getValue()).getType().equals(jobType));
    }

    private void theJobIsHandedOutAgain() {
        Awaitility.await("the worker crashes").atMost(FaultyWorld.PATIENCE).until(() -> !crashed.isEmpty());
        world.engine.letPass(Duration.ofMinutes(4));
    }
}
