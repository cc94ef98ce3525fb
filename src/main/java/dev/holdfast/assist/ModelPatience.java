package dev.holdfast.assist;

import dev.holdfast.model.ModelGateway;
import dev.holdfast.workflow.LongestTry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An AI step is given to a second worker only after the slowest model's time is over. */
@Configuration(proxyBeanMethods = false)
class ModelPatience {

    /** For what is done before and after the call, and for a job that waits for a free thread. */
    private static final Duration AROUND_THE_CALL = Duration.ofMinutes(1);

    @Bean
    LongestTry longestRunOfAPattern(ModelGateway models) {
        return new LongestTry("assist.runPattern", models.longestRun().plus(AROUND_THE_CALL));
    }
}
