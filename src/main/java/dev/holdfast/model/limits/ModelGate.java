package dev.holdfast.model.limits;

import dev.holdfast.model.providers.ModelDescription;
import dev.holdfast.model.providers.ProviderAnswer;
import dev.holdfast.model.providers.ProviderAnswer.Failed;
import dev.holdfast.model.providers.ProviderAnswer.Failed.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands before one model: so many calls at once, none while it is down, none before the moment that it named itself.
 */
public final class ModelGate {

    /** Enough to tell a server that is down from one that stumbles. */
    private static final int CALLS_LOOKED_AT = 10;

    private final String name;
    private final Semaphore places;
    private final int concurrency;
    private final Duration rest;
    private final CircuitBreaker breaker;
    private final AtomicReference<Instant> notBefore = new AtomicReference<>(Instant.EPOCH);
    private final Clock clock;

    public ModelGate(ModelDescription model, Clock clock) {
        this.name = model.name();
        this.concurrency = model.concurrency();
        this.rest = model.rest();
        this.places = new Semaphore(concurrency, true);
        this.clock = clock;
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CALLS_LOOKED_AT)
                        .minimumNumberOfCalls(CALLS_LOOKED_AT / 2)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(rest.isZero() ? Duration.ofMillis(1) : rest)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    /** Whether a call may go ahead. */
    public sealed interface Entry {

        /** It may; {@link ModelGate#left} has to be called when it has ended. */
        record Entered(Duration waited) implements Entry {}

        /** It may not, for a reason in words. */
        record Shut(String why) implements Entry {}
    }

    /** Waits for a place, at most that long. */
    public Entry enter(Duration patience) {
        long started = System.nanoTime();
        try {
            if (!waitUntilAsked(patience)) {
                return new Entry.Shut("The model '" + name + "' wants no calls for " + pause().toSeconds()
                        + " s more, by its own word.");
            }
            if (!breaker.tryAcquirePermission()) {
                return new Entry.Shut("The model '" + name + "' failed too often just now; it is asked again within "
                        + rest.toSeconds() + " s.");
            }
            var left = patience.minusNanos(System.nanoTime() - started);
            if (!places.tryAcquire(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS)) {
                breaker.releasePermission();
                return new Entry.Shut("All " + concurrency + " places for calls to the model '" + name
                        + "' are taken, and stayed so for " + patience.toSeconds() + " s.");
            }
            return new Entry.Entered(Duration.ofNanos(System.nanoTime() - started));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The application is stopping", stopped);
        }
    }

    /** A short wait is worth it; for a long one the next model is better. */
    private boolean waitUntilAsked(Duration patience) throws InterruptedException {
        for (var wait = pause(); wait.isPositive(); wait = pause()) {
            if (wait.compareTo(patience.dividedBy(2)) > 0) {
                return false;
            }
            Thread.sleep(wait);
        }
        return true;
    }

    /** How long the server wants no calls; zero if it takes some. */
    public Duration pause() {
        var until = Duration.between(clock.instant(), notBefore.get());
        return until.isPositive() ? until : Duration.ZERO;
    }

    /** A call has ended: gives its place back, and learns from how it went. */
    public void left(ProviderAnswer answer) {
        places.release();
        var facts = answer.facts();
        var wait = facts.rate().pause();
        if (wait.isPositive()) {
            notBefore.accumulateAndGet(clock.instant().plus(wait), (before, now) -> before.isAfter(now) ? before : now);
        }
        if (!(answer instanceof Failed failed)) {
            breaker.onSuccess(facts.totalMillis(), TimeUnit.MILLISECONDS);
        } else if (rest.isZero() || failed.kind() == Kind.NO_CAPACITY || failed.kind() == Kind.REQUEST_REFUSED) {
            // It works, only not for this call; or it is to be asked whatever happens.
            breaker.releasePermission();
        } else {
            breaker.onError(facts.totalMillis(), TimeUnit.MILLISECONDS, new CallFailedException());
        }
    }

    /** A call was not made after all. */
    public void leftUnused() {
        places.release();
        breaker.releasePermission();
    }

    /** For people and for health: UP, RECOVERING, DOWN, or PAUSED by the server's own word. */
    public String state() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> "DOWN";
            case HALF_OPEN -> "RECOVERING";
            default -> pause().isZero() ? "UP" : "PAUSED";
        };
    }

    /** Calls under way. */
    public int underWay() {
        return concurrency - places.availablePermits();
    }

    /** Calls that wait for a place. */
    public int waiting() {
        return places.getQueueLength();
    }

    /** The circuit breaker counts exceptions; where a call ended is known without one. */
    private static final class CallFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CallFailedException() {
            super("A call failed", null, false, false);
        }
    }
}
