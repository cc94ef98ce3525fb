package dev.holdfast.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.casework.CaseIntake;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Intake;
import dev.holdfast.casework.NewMessage;
import dev.holdfast.faults.EngineGate.Fate;
import dev.holdfast.faults.ModelServer.Mood;
import dev.holdfast.workflow.CaseId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Two applications for one engine and one database, one of them with a clock three hours ahead. */
class TwoApplicationsTest {

    private static final Clock AHEAD = Clock.offset(Clock.systemUTC(), Duration.ofHours(3));

    private final FaultyWorld world = FaultyWorld.get();

    @AfterEach
    void the_engine_answers_at_once() {
        world.gate.open();
    }

    @Test
    void two_applications_share_the_work_and_a_stop_of_one_hands_its_work_to_the_other() {
        var refused = new AtomicInteger();
        world.gate.decide((method, request) ->
                method.equals("DeployResource") && refused.incrementAndGet() <= 3 ? Fate.IS_PUSHED_BACK : Fate.PASSES);
        try (var other = world.startWith(AHEAD, "--holdfast.workflow.stop-within=200ms")) {
            Awaitility.await("the models are deployed in the end")
                    .atMost(FaultyWorld.PATIENCE)
                    .until(() -> refused.get() > 3);
            var pauses = world.gate.pausesBetween("DeployResource");
            assertThat(pauses.get(1))
                    .isGreaterThan(pauses.get(0).multipliedBy(3).dividedBy(2));

            world.receiver.beforeItAnswers(() -> pause(Duration.ofMillis(700)));
            var cases = new ArrayList<CaseId>();
            for (int i = 0; i < 8; i++) {
                cases.add(receive(world.application));
                cases.add(receive(other));
            }
            cases.forEach(world::approve);
            cases.forEach(id -> world.awaitStatus(id, CaseStatus.SENT));

            assertThat(jobsOf(world.application)).isPositive();
            assertThat(jobsOf(other)).isPositive();
            assertThat(cases).allSatisfy(this::wentOutOnce);

            theOtherStopsUnderLoad(other);
        }
    }

    /** The engine would hand the jobs out by itself only after a minute. */
    private void theOtherStopsUnderLoad(ConfigurableApplicationContext other) {
        world.model.be(Mood.SLOW);
        var cases = new ArrayList<CaseId>();
        for (int i = 0; i < 20; i++) {
            cases.add(receive(other));
        }
        Awaitility.await("models are asked").atMost(FaultyWorld.PATIENCE).until(() -> world.model.calls() > 4);

        var stopped = Instant.now();
        other.close();
        assertThat(Duration.between(stopped, Instant.now())).isLessThan(Duration.ofSeconds(25));

        cases.forEach(id -> world.waitsAt(id, "userTask_reviewDraft"));
        assertThat(Duration.between(stopped, Instant.now())).isLessThan(Duration.ofSeconds(50));
        assertThat(cases).allSatisfy(id -> {
            assertThat(world.instances(id)).hasSize(1);
            assertThat(world.rows("draft", id)).isEqualTo(1);
            assertThat(world.incidents(id)).isEmpty();
        });
    }

    private void wentOutOnce(CaseId id) {
        assertThat(world.instances(id)).hasSize(1);
        assertThat(world.receiver.takenOf(id.value())).hasSize(1);
        for (var table : new String[] {"draft", "review", "outbox"}) {
            assertThat(world.rows(table, id)).as(table).isEqualTo(1);
        }
    }

    private static CaseId receive(ConfigurableApplicationContext application) {
        var intake = application
                .getBean(CaseIntake.class)
                .receive(new NewMessage("chat", "K-1001", "", FaultyWorld.CARD), null);
        return ((Intake.Accepted) intake).supportCase().id();
    }

    private static double jobsOf(ConfigurableApplicationContext application) {
        return application.getBean(MeterRegistry.class).getMeters().stream()
                .filter(Counter.class::isInstance)
                .filter(meter -> meter.getId().getName().contains("job"))
                .mapToDouble(meter -> ((Counter) meter).count())
                .sum();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
