package dev.holdfast.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GrowingWaitTest {

    private long nanos;
    private final GrowingWait wait = new GrowingWait(Duration.ofSeconds(2), Duration.ofSeconds(30), () -> nanos);

    @Test
    void each_failure_after_a_wait_doubles_it_up_to_the_limit() {
        for (int seconds : new int[] {2, 4, 8, 16, 30, 30}) {
            wait.failed();

            waitsFor(seconds);
        }
    }

    @Test
    void tries_that_fail_beside_each_other_count_as_one() {
        for (int i = 0; i < 5; i++) {
            wait.failed();
        }

        waitsFor(2);
    }

    @Test
    void after_a_success_nothing_waits_and_the_next_failure_is_the_first() {
        wait.failed();
        wait.succeeded();
        assertThat(wait.isOver()).isTrue();

        wait.failed();

        waitsFor(2);
    }

    private void waitsFor(int seconds) {
        nanos += Duration.ofSeconds(seconds).toNanos() - 1;
        assertThat(wait.isOver()).isFalse();
        nanos += 1;
        assertThat(wait.isOver()).isTrue();
    }
}
