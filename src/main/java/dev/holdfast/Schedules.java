package dev.holdfast;

import dev.holdfast.workflow.Outage;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * What is done again and again, each on a thread of its own. Spring's scheduler for virtual threads has one thread for
 * everything with a fixed delay: a mail server that hangs would keep messages from being handed to the engine.
 */
@Component
class Schedules implements SchedulingConfigurer, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Schedules.class);
    private static final int MORE_THAN_THERE_ARE = 16;
    private static final Duration LAST_ROUND = Duration.ofSeconds(8);

    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private final AtomicBoolean storeMissed = new AtomicBoolean();
    private volatile boolean running;

    Schedules() {
        scheduler.setPoolSize(MORE_THAN_THERE_ARE);
        scheduler.setThreadNamePrefix("schedule-");
        scheduler.setErrorHandler(this::tell);
        // A reply that is being sent is to be noted as sent.
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationMillis(LAST_ROUND.toMillis());
        scheduler.initialize();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.setTaskScheduler(scheduler);
    }

    /** A store that is away is one line, not a stack trace every two seconds. */
    private void tell(Throwable failure) {
        if (!Outage.isOfStore(failure)) {
            log.error("Something that is done again and again failed; it is tried again", failure);
        } else if (!storeMissed.getAndSet(true)) {
            log.error(
                    "The database does not answer; everything goes on by itself when it does: {}",
                    failure.getMessage());
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
