package dev.holdfast.model.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.limits.ModelGate.Entry.Entered;
import dev.holdfast.model.limits.ModelGate.Entry.Shut;
import dev.holdfast.model.providers.CallFacts;
import dev.holdfast.model.providers.DescribedModel;
import dev.holdfast.model.providers.ProviderAnswer;
import dev.holdfast.model.providers.ProviderAnswer.Failed;
import dev.holdfast.model.providers.ProviderAnswer.Said;
import dev.holdfast.model.providers.RateHints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ModelGateTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    private final InstantSource time = this::now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private Instant now = Instant.parse("2026-06-03T10:00:00Z");

    @Test
    void only_so_many_calls_are_under_way_and_the_next_gets_the_place_that_is_left() throws Exception {
        var gate = gate(2);
        assertThat(gate.enter(SHORT)).isInstanceOf(Entered.class);
        assertThat(gate.enter(SHORT)).isInstanceOf(Entered.class);
        assertThat(gate.underWay()).isEqualTo(2);
        assertThat(gate.enter(SHORT))
                .isInstanceOfSatisfying(
                        Shut.class, shut -> assertThat(shut.why()).contains("All 2 places"));

        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var third = workers.submit(() -> gate.enter(Duration.ofSeconds(20)));
            Awaitility.await().until(() -> gate.waiting() == 1);
            gate.left(said());

            assertThat(third.get()).isInstanceOf(Entered.class);
        }
        assertThat(gate.underWay()).isEqualTo(2);
        gate.leftUnused();
        assertThat(gate.underWay()).isEqualTo(1);
    }

    @Test
    void after_half_of_the_last_calls_failed_it_rests_and_one_call_finds_out_whether_it_is_well() throws Exception {
        var gate = gate(5);
        for (int i = 0; i < 5; i++) {
            gate.enter(SHORT);
            gate.left(failed(Failed.Kind.SERVER_FAULT));
        }
        assertThat(gate.state()).isEqualTo("DOWN");
        assertThat(gate.enter(SHORT)).isInstanceOf(Shut.class);

        Thread.sleep(Duration.ofMillis(600));
        assertThat(gate.enter(SHORT)).isInstanceOf(Entered.class);
        assertThat(gate.enter(SHORT)).as("one at a time").isInstanceOf(Shut.class);
        gate.left(said());
        assertThat(gate.state()).isEqualTo("UP");
    }

    @Test
    void what_is_no_fault_of_the_server_brings_no_rest() {
        var gate = gate(5);
        for (int i = 0; i < 10; i++) {
            gate.enter(SHORT);
            gate.left(failed(Failed.Kind.NO_CAPACITY));
        }
        assertThat(gate.state()).isEqualTo("UP");
    }

    @Test
    void it_waits_as_long_as_the_server_said_and_no_longer() {
        var gate = gate(5);
        gate.enter(SHORT);
        gate.left(new Said("Hello", facts(Duration.ofSeconds(30))));

        assertThat(gate.state()).isEqualTo("PAUSED");
        assertThat(gate.pause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(gate.enter(SHORT))
                .isInstanceOfSatisfying(
                        Shut.class, shut -> assertThat(shut.why()).contains("wants no calls for 30 s more"));

        now = now.plusSeconds(31);
        assertThat(gate.enter(SHORT)).isInstanceOf(Entered.class);
    }

    private Instant now() {
        return now;
    }

    private ModelGate gate(int places) {
        return new ModelGate(
                DescribedModel.of("openai")
                        .named("big")
                        .atOnce(places)
                        .resting(Duration.ofMillis(500))
                        .model(),
                clock);
    }

    private static ProviderAnswer said() {
        return new Said("Hello", facts(Duration.ZERO));
    }

    private static ProviderAnswer failed(Failed.Kind kind) {
        return new Failed(kind, "It failed.", facts(Duration.ZERO));
    }

    private static CallFacts facts(Duration pause) {
        return new CallFacts(
                "m", "1", 200, 1, 0, 1, "STOP", 1, 2, pause.isZero() ? RateHints.NONE : new RateHints(pause));
    }
}
