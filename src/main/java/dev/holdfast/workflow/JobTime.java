package dev.holdfast.workflow;

import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time that the engine gives the job on this thread before it hands it to another worker. It is short, so that a step
 * comes back soon after a crash; while something slow runs, more of it is asked for.
 */
public final class JobTime implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(JobTime.class);
    private static final ThreadLocal<JobTime> CURRENT = new ThreadLocal<>();

    /** The engine says so of a job that has ended, or waits to be handed out. */
    private static final Set<Status.Code> GONE = Set.of(Status.Code.NOT_FOUND, Status.Code.FAILED_PRECONDITION);

    private final Duration share;
    private final Supplier<? extends CompletionStage<?>> ask;
    private final ScheduledExecutorService timer;
    private volatile long givenUntilNanos;

    private JobTime(Duration share, Supplier<? extends CompletionStage<?>> ask, ScheduledExecutorService timer) {
        this.share = share;
        this.ask = ask;
        this.timer = timer;
        this.givenUntilNanos = System.nanoTime() + share.toNanos();
    }

    /**
     * A job begins on this thread.
     *
     * @param share what it has been given, and is given with each request
     * @param ask asks the engine for another share, from now
     */
    public static JobTime begin(
            Duration share, Supplier<? extends CompletionStage<?>> ask, ScheduledExecutorService timer) {
        var time = new JobTime(share, ask, timer);
        CURRENT.set(time);
        return time;
    }

    /** The job has ended on this thread. */
    @Override
    public void close() {
        CURRENT.remove();
    }

    /**
     * Until it is closed, the job on this thread is not handed to another worker. Without a job nothing happens.
     *
     * @param atMost after this no more time is asked for
     */
    public static Extension extendedFor(Duration atMost) {
        return Optional.ofNullable(CURRENT.get())
                .<Extension>map(time -> time.new Asking(atMost))
                .orElse(() -> {});
    }

    /** Time that goes on until this is closed. */
    public interface Extension extends AutoCloseable {

        @Override
        void close();
    }

    private final class Asking implements Extension, Runnable {

        private final long endNanos;
        private final @Nullable ScheduledFuture<?> timing;
        private volatile boolean ended;

        private Asking(Duration atMost) {
            endNanos = System.nanoTime() + atMost.toNanos();
            long pause = share.toNanos() / 3;
            timing = timer.scheduleAtFixedRate(this, pause, pause, TimeUnit.NANOSECONDS);
        }

        @Override
        public void run() {
            long now = System.nanoTime();
            // Late, for whatever reason: somebody else has the job now, and is not to be given time by us.
            boolean isGivenAway = now - givenUntilNanos >= 0;
            if (ended || isGivenAway || now - endNanos >= 0) {
                close();
                return;
            }
            ask.get().whenComplete((given, failure) -> {
                if (failure == null) {
                    givenUntilNanos = now + share.toNanos();
                } else if (failure instanceof ClientStatusException status && GONE.contains(status.getStatusCode())) {
                    close();
                } else {
                    log.debug("No more time for a job this time", failure);
                }
            });
        }

        @Override
        public void close() {
            ended = true;
            if (timing != null) {
                timing.cancel(false);
            }
        }
    }
}
