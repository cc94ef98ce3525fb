package dev.holdfast.workflow;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long to leave a system alone that is away or pushes back: twice as long after each further failure, up to a
 * limit. It goes by the time that passes, not by a clock that somebody may set.
 */
public final class GrowingWait {

    private final Duration first;
    private final Duration limit;
    private final LongSupplier nanos;
    private Duration wait = Duration.ZERO;
    private long since;

    /**
     * @param first the wait after the first failure
     * @param limit the longest wait
     */
    public GrowingWait(Duration first, Duration limit) {
        this(first, limit, System::nanoTime);
    }

    GrowingWait(Duration first, Duration limit, LongSupplier nanos) {
        this.first = first;
        this.limit = limit;
        this.nanos = nanos;
    }

    /** Whether it is time for the next try. */
    public synchronized boolean isOver() {
        return nanos.getAsLong() - since >= wait.toNanos();
    }

    /**
     * The next try is to come after a longer wait than the last one. What fails while one waits was begun before, beside
     * the try that failed first, and tells nothing new.
     */
    public synchronized void failed() {
        if (!isOver()) {
            return;
        }
        since = nanos.getAsLong();
        wait = wait.isZero() ? first : wait.multipliedBy(2);
        if (wait.compareTo(limit) > 0) {
            wait = limit;
        }
    }

    /** The system is there: nothing has to wait. */
    public synchronized void succeeded() {
        wait = Duration.ZERO;
    }
}
