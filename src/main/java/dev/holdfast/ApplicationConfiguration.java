package dev.holdfast;

import java.time.Clock;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What the whole application shares. */
@Configuration
@EnableAsync
class ApplicationConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * What is done again and again, several at once: with the framework's scheduler for virtual threads, one thing that
     * waits for Operate would hold up every hand-over and every delivery.
     */
    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(8).threadNamePrefix("schedule-").build();
    }
}
