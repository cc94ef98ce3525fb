package dev.holdfast.model.ledger;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says in a call's row every few seconds that whoever called is there. It is short, so that a crash is found out soon;
 * most calls are over before it is renewed once.
 */
public final class Lease implements AutoCloseable {

    /** After this without a word whoever called counts as gone. */
    static final Duration LENGTH = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(Lease.class);
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final ScheduledFuture<?> renewing;

    private Lease(ScheduledFuture<?> renewing) {
        this.renewing = renewing;
    }

    static Lease keep(JdbcClient jdbc, String callId, Duration length) {
        // The timer itself never waits for the store.
        Runnable renew = () -> Thread.startVirtualThread(() -> renew(jdbc, callId, length));
        long pause = length.toMillis() / 3;
        return new Lease(TIMER.scheduleAtFixedRate(renew, pause, pause, TimeUnit.MILLISECONDS));
    }

    private static void renew(JdbcClient jdbc, String callId, Duration length) {
        try {
            jdbc.sql("update model_call set"
                            + " lease_until = current_timestamp + cast(? as integer) * interval '1' second"
                            + " where call_id = ? and outcome = 'CALLING'")
                    .params(Math.toIntExact(length.toSeconds()), callId)
                    .update();
        } catch (RuntimeException storeAway) {
            log.debug("The lease of {} is not renewed this time", callId, storeAway);
        }
    }

    private static ScheduledThreadPoolExecutor timer() {
        var timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("call-lease").daemon().factory());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /** The call has ended. */
    @Override
    public void close() {
        renewing.cancel(false);
    }
}
