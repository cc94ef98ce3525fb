package dev.holdfast.knowledge;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the documents once the application has started, and looks at their folder from time to time. It looks rather
 * than being told: shared folders and volumes of containers tell nobody about changes.
 */
@Component
public class KnowledgeWatch {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeWatch.class);
    private static final Duration AFTER_A_PROBLEM = Duration.ofSeconds(5);

    private final KnowledgeBase base;
    private final Duration interval;
    private final Semaphore wanted = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("knowledge-index").daemon().unstarted(this::run);

    KnowledgeWatch(KnowledgeBase base, KnowledgeSettings settings) {
        this.base = base;
        this.interval = settings.watchInterval();
    }

    /** Begins; once. */
    @EventListener(ApplicationStartedEvent.class)
    public void start() {
        thread.start();
    }

    /** Ends. */
    @PreDestroy
    public void stop() {
        thread.interrupt();
    }

    /** Has the folder read at once, with what could not be read before; returns without waiting for that. */
    public void readNow() {
        wanted.release();
    }

    /** Whether changes are noticed. */
    public boolean isWatching() {
        return interval.isPositive() && base.state().onDisk();
    }

    private void run() {
        read(true);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (isWatching()) {
                    boolean asked = wanted.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS);
                    read(asked);
                } else if (base.state().problem() != null) {
                    // A full disk or a share that is not there yet passes, also where nothing is watched.
                    wanted.tryAcquire(AFTER_A_PROBLEM.toMillis(), TimeUnit.MILLISECONDS);
                    read(true);
                } else {
                    wanted.acquire();
                    read(true);
                }
                wanted.drainPermits();
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private void read(boolean everything) {
        try {
            if (everything) {
                base.refresh();
            } else {
                base.takeChanges();
            }
        } catch (KnowledgeNotReadyException reported) {
            LOG.debug("Looked in vain", reported);
        } catch (Error serious) {
            LOG.error("The knowledge base cannot be read.", serious);
        }
    }
}
