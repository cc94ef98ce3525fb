package dev.holdfast.model.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.wire.WireAnswers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateHintsTest {

    private static final Instant NOW = Instant.parse("2026-06-03T10:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                                             | PT0S",
                "Retry-After=20                                                               | PT20S",
                "retry-after=1.5                                                              | PT1.5S",
                "Retry-After=Wed, 03 Jun 2026 10:00:40 GMT                                    | PT40S",
                "Retry-After=Wed, 03 Jun 2026 09:00:00 GMT                                    | PT0S",
                "Retry-After=99999999                                                         | PT1H",
                "Retry-After=soon                                                             | PT0S",
                "Retry-After=-5                                                               | PT0S",
                "Retry-After-Ms=250;Retry-After=1                                             | PT0.25S",
                "x-ratelimit-remaining-requests=0;x-ratelimit-reset-requests=6m0s             | PT6M",
                "x-ratelimit-remaining-requests=3;x-ratelimit-reset-requests=6m0s             | PT0S",
                "x-ratelimit-remaining-tokens=0;x-ratelimit-reset-tokens=1.5s                 | PT1.5S",
                "x-ratelimit-remaining-tokens=0;x-ratelimit-reset-tokens=20ms                 | PT0.02S",
                "x-ratelimit-remaining-tokens=0;x-ratelimit-reset-tokens=1h2m3s               | PT1H",
                "anthropic-ratelimit-requests-remaining=0;anthropic-ratelimit-requests-reset=2026-06-03T10:00:30Z | PT30S",
                "ratelimit-remaining=0;ratelimit-reset=12                                     | PT12S",
                "x-ratelimit-remaining-requests=0;x-ratelimit-reset-requests=60s;Retry-After=5 | PT1M",
            })
    void what_a_server_says_about_its_limits(String headers, Duration pause) {
        Map<String, List<String>> sent = headers == null
                ? Map.of()
                : Arrays.stream(headers.strip().split(";"))
                        .map(header -> header.split("=", 2))
                        .collect(Collectors.toMap(header -> header[0], header -> List.of(header[1])));

        assertThat(RateHints.of(WireAnswers.with(429, sent), NOW).pause()).isEqualTo(pause);
    }
}
