package dev.holdfast.model.providers;

import dev.holdfast.model.wire.WireAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a server says about its limits.
 *
 * @param pause how long to send nothing; zero if it says nothing of the kind
 */
public record RateHints(Duration pause) {

    public static final RateHints NONE = new RateHints(Duration.ZERO);

    /** A server that is wrong about the time, or means to be rid of us, is not believed for longer. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Times as OpenAI writes them, such as 6m0s, 1.5s or 20ms. */
    private static final Pattern GO_TIME = Pattern.compile(
            "(?:(?<h>\\d+)h)?(?:(?<m>\\d+)m(?!s))?(?:(?<s>\\d+(?:\\.\\d+)?)s)?(?:(?<ms>\\d+(?:\\.\\d+)?)ms)?");

    /** What is left, and until when, in the headers of OpenAI and Azure, of Anthropic, and of Mistral. */
    private static final List<Limit> LIMITS = List.of(
            new Limit("x-ratelimit-remaining-requests", "x-ratelimit-reset-requests"),
            new Limit("x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens"),
            new Limit("anthropic-ratelimit-requests-remaining", "anthropic-ratelimit-requests-reset"),
            new Limit("anthropic-ratelimit-tokens-remaining", "anthropic-ratelimit-tokens-reset"),
            new Limit("ratelimit-remaining", "ratelimit-reset"));

    private record Limit(String remaining, String reset) {}

    /** Reads {@code Retry-After}, in seconds or as a date, and limits that are used up. */
    static RateHints of(WireAnswer answer, Instant now) {
        var wait = answer.header("retry-after-ms")
                .flatMap(text -> time(text + "ms", now))
                .or(() -> answer.header("retry-after").flatMap(text -> time(text, now)))
                .orElse(Duration.ZERO);
        for (var limit : LIMITS) {
            if (answer.header(limit.remaining()).map(String::strip).equals(Optional.of("0"))) {
                var reset = answer.header(limit.reset()).flatMap(text -> time(text, now));
                if (reset.isPresent() && reset.get().compareTo(wait) > 0) {
                    wait = reset.get();
                }
            }
        }
        return wait.isZero() ? NONE : new RateHints(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> time(String text, Instant now) {
        var value = text.strip();
        if (value.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            return Optional.of(seconds(value));
        }
        var parts = GO_TIME.matcher(value);
        if (!value.isEmpty() && value.length() < 40 && parts.matches()) {
            return Optional.of(Duration.ofHours(whole(parts.group("h")))
                    .plusMinutes(whole(parts.group("m")))
                    .plus(seconds(parts.group("s")))
                    .plus(seconds(parts.group("ms")).dividedBy(1000)));
        }
        return date(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                .or(() -> date(value, DateTimeFormatter.ISO_DATE_TIME))
                .map(then -> Duration.between(now, then))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Instant> date(String value, DateTimeFormatter format) {
        try {
            return Optional.of(ZonedDateTime.parse(value, format).toInstant());
        } catch (DateTimeParseException otherFormat) {
            return Optional.empty();
        }
    }

    private static Duration seconds(@org.jspecify.annotations.Nullable String text) {
        return text == null ? Duration.ZERO : Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
    }

    private static long whole(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.length() > 6 ? 0 : Long.parseLong(text);
    }
}
