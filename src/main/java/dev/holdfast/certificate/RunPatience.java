package dev.holdfast.certificate;

import dev.holdfast.model.ModelGateway;
import dev.holdfast.workflow.LongestTry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Some cases are given to a second worker only after both models have had all their time. */
@Configuration(proxyBeanMethods = false)
class RunPatience {

    /** For searches and checks around the calls. */
    private static final Duration AROUND_THE_CALLS = Duration.ofMinutes(1);

    @Bean
    LongestTry longestRunOfCases(ModelGateway models) {
        return new LongestTry(
                "certificate.runCases", models.longestRun().multipliedBy(2).plus(AROUND_THE_CALLS));
    }
}
