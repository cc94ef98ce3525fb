package dev.holdfast.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.process.Trail.OpenTask;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One case on its way through the diagram, as a test follows it. */
final class RunningCase {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProcessEngine engine;
    private final StandInCase standIn;
    private final Trail trail;
    private String waitingAt = "";

    RunningCase(ProcessEngine engine, StandInCase standIn) {
        this.engine = engine;
        this.standIn = standIn;
        var caseId = standIn.fixture().caseId();
        this.trail = new Trail(engine, await("has started", () -> new Trail(engine).instanceOf(caseId)));
    }

    RunningCase waitsAt(String userTask) {
        await("waits at " + userTask, () -> trail.openTask(userTask));
        waitingAt = userTask;
        return this;
    }

    RunningCase complete(ReviewFixture review) {
        standIn.nextReviewer(review.reviewer());
        var task = trail.openTask(waitingAt).orElseThrow();
        try {
            engine.complete(task.key(), JSON.writeValueAsString(review.submitted()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        await(waitingAt + " is completed", () -> isOpen(task) ? Optional.empty() : Optional.of(true));
        return this;
    }

    private boolean isOpen(OpenTask task) {
        return trail.openTask(waitingAt)
                .filter(open -> open.key() == task.key())
                .isPresent();
    }

    /** The step has been reached; it need not be finished. */
    RunningCase reaches(String elementId) {
        await(
                "reaches " + elementId,
                () -> trail.elements(ProcessInstanceIntent.ELEMENT_ACTIVATED)
                        .filter(elementId::equals)
                        .findFirst());
        return this;
    }

    /** Nothing has happened for a while, by the real clock. */
    RunningCase stillWaits() {
        for (int i = 0; i < 25; i++) {
            pause();
        }
        return waitsAt(waitingAt);
    }

    RunningCase letPass(Duration time) {
        engine.letPass(time);
        return this;
    }

    RunningCase isWithdrawn() {
        engine.publish("caseWithdrawn", standIn.fixture().caseId(), Map.of());
        return this;
    }

    /** The process has ended, at this end event, and without an incident. */
    RunningCase endsAt(String endEvent) {
        await(
                "ends",
                () -> trail.elements(ProcessInstanceIntent.ELEMENT_COMPLETED)
                        .filter(standIn.fixture().process()::equals)
                        .findFirst());
        assertThat(trail.elements(ProcessInstanceIntent.ELEMENT_COMPLETED)).contains(endEvent);
        return this;
    }

    RunningCase took(String... flows) {
        assertThat(trail.flowsTaken()).contains(flows);
        return this;
    }

    RunningCase tookTimes(String flow, int times) {
        assertThat(trail.flowsTaken().filter(flow::equals)).hasSize(times);
        return this;
    }

    RunningCase didNotReach(String... elements) {
        assertThat(trail.elements(ProcessInstanceIntent.ELEMENT_ACTIVATED)).doesNotContain(elements);
        return this;
    }

    /** The JSON last written to the variable. */
    RunningCase has(String variable, String json) {
        assertThat(trail.variable(variable)).as(variable).contains(json);
        return this;
    }

    /** The worker of the step was given this value. */
    RunningCase handed(String elementId, String variable, Object value) {
        assertThat(standIn.seenAt(elementId)).as(elementId).containsEntry(variable, value);
        return this;
    }

    /** The drafting step was given this guidance. */
    RunningCase handedGuidance(String guidance) {
        assertThat(standIn.seenAt("serviceTask_runPattern_draftReply").get("patternInput"))
                .asInstanceOf(MAP)
                .containsEntry("guidance", guidance);
        return this;
    }

    RunningCase hasNoOpenTask(String userTask) {
        assertThat(trail.openTask(userTask)).isEmpty();
        return this;
    }

    UserTaskRecordValue task() {
        return trail.openTask(waitingAt).orElseThrow().value();
    }

    private <T> T await(String what, Supplier<Optional<T>> answer) {
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            if (trail != null) {
                assertThat(trail.incidents()).as("incidents").isEmpty();
            }
            var found = answer.get();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new AssertionError("Not within " + PATIENCE.toSeconds() + " s: the case " + what
                + (trail == null ? "" : ". It took " + trail.flowsTaken().toList()));
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
