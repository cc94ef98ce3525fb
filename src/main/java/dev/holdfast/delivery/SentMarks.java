package dev.holdfast.delivery;

import dev.holdfast.workflow.GrowingWait;
import dev.holdfast.workflow.Outage;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes that a reply is out, even if the store is away at that moment: as long as the try's lease lasts nobody else takes
 * the entry, so waiting for the store is better than sending twice.
 */
final class SentMarks {

    private static final Logger log = LoggerFactory.getLogger(SentMarks.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Duration lease;

    SentMarks(Duration lease) {
        this.lease = lease;
    }

    /** @throws RuntimeException if the store is still away when the lease is nearly over, or refuses the mark */
    void keep(OutboxEntry entry, Runnable mark) {
        long began = System.nanoTime();
        var wait = new GrowingWait(PAUSE, Duration.ofSeconds(5));
        boolean told = false;
        while (true) {
            try {
                mark.run();
                return;
            } catch (RuntimeException storeAway) {
                if (!Outage.isOfStore(storeAway) || System.nanoTime() - began > lease.toNanos() * 9 / 10) {
                    throw storeAway;
                }
                if (!told) {
                    log.warn(
                            "Delivery {} of case {} is sent, but the store does not answer; it is noted when it does",
                            entry.id(),
                            entry.caseId());
                    told = true;
                }
                wait.failed();
            }
            await(wait);
        }
    }

    private static void await(GrowingWait wait) {
        while (!wait.isOver()) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped before a reply that is out could be noted", stopped);
            }
        }
    }
}
