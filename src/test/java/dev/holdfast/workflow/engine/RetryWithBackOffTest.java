package dev.holdfast.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.holdfast.workflow.WorkflowSettings;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.metrics.MetricsRecorder;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryWithBackOffTest {

    private final RetryWithBackOff retries = new RetryWithBackOff(
            mock(CommandExceptionHandlingStrategy.class),
            mock(MetricsRecorder.class),
            new WorkflowSettings(
                    URI.create("http://tasklist"),
                    URI.create("http://operate"),
                    "user",
                    "password",
                    Duration.ofSeconds(2),
                    Duration.ofMinutes(2),
                    Duration.ofDays(7),
                    Duration.ofSeconds(6),
                    null));

    @ParameterizedTest
    @CsvSource({"1, PT2S", "2, PT4S", "3, PT8S", "6, PT1M4S", "7, PT2M", "1000, PT2M"})
    void each_failure_doubles_the_wait_up_to_the_limit(int failedTries, Duration wait) {
        assertThat(retries.backOff(failedTries)).isEqualTo(wait);
    }
}
