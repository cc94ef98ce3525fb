package dev.holdfast.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobTimeTest {

    private static final Duration SHARE = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void end() {
        timer.shutdownNow();
    }

    @Test
    void more_time_is_asked_for_as_long_as_something_runs() {
        try (var job = JobTime.begin(SHARE, this::granted, timer)) {
            try (var slow = JobTime.extendedFor(LONG)) {
                awaitAsked(6);
            }
            staysAt(asked.get());
        }
    }

    @Test
    void after_its_deadline_no_more_time_is_asked_for() {
        try (var job = JobTime.begin(SHARE, this::granted, timer);
                var slow = JobTime.extendedFor(SHARE.multipliedBy(2))) {
            awaitAsked(4);
            pause(SHARE.multipliedBy(2));

            assertThat(asked.get()).isBetween(4, 6);
            staysAt(asked.get());
        }
    }

    @Test
    void no_time_is_asked_for_once_the_job_is_gone() {
        Supplier<CompletionStage<?>> gone = () -> {
            asked.incrementAndGet();
            return CompletableFuture.failedFuture(
                    new ClientStatusException(Status.NOT_FOUND, Status.NOT_FOUND.asRuntimeException()));
        };
        try (var job = JobTime.begin(SHARE, gone, timer);
                var slow = JobTime.extendedFor(LONG)) {
            awaitAsked(1);
            staysAt(1);
        }
    }

    @Test
    void what_was_asked_for_in_vain_until_the_time_was_over_is_somebody_elses() {
        Supplier<CompletionStage<?>> away = () -> {
            asked.incrementAndGet();
            return CompletableFuture.failedFuture(
                    new ClientStatusException(Status.UNAVAILABLE, Status.UNAVAILABLE.asRuntimeException()));
        };
        try (var job = JobTime.begin(SHARE, away, timer);
                var slow = JobTime.extendedFor(LONG)) {
            awaitAsked(2);
            pause(SHARE);

            staysAt(asked.get());
            assertThat(asked.get()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void outside_of_a_job_there_is_nothing_to_extend() {
        try (var job = JobTime.begin(SHARE, this::granted, timer)) {
            assertThat(asked.get()).isZero();
        }
        try (var nothing = JobTime.extendedFor(LONG)) {
            staysAt(0);
        }
    }

    private CompletionStage<?> granted() {
        asked.incrementAndGet();
        return CompletableFuture.completedFuture(null);
    }

    private void awaitAsked(int times) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> asked.get() >= times);
    }

    private void staysAt(int times) {
        pause(SHARE.multipliedBy(2));
        assertThat(asked.get()).isEqualTo(times);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
