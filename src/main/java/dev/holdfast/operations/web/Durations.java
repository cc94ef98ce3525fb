package dev.holdfast.operations.web;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes durations as short as people want them. Templates know it as {@code durations}. */
@Component("durations")
class Durations {

    /** {@code 12 ms}, {@code 3.4 s} or {@code 2.5 min}; a dash for none. */
    public String shortly(@Nullable Duration duration) {
        if (duration == null) {
            return "–";
        }
        double millis = duration.toNanos() / 1e6;
        return millis < 1000
                ? Math.max(1, Math.round(millis)) + " ms"
                : millis < 60_000
                        ? String.format(Locale.ROOT, "%.1f s", millis / 1000)
                        : String.format(Locale.ROOT, "%.1f min", millis / 60_000);
    }
}
