package dev.holdfast.certificate.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model's answers have taken.
 *
 * @param costMicros millionths of a euro, all calls of all cases together
 * @param medianMillis of the cases that were answered, from the call to the whole answer; null if none was
 * @param p95Millis 95 in 100 of those were as quick
 */
public record Effort(
        int answered,
        long costMicros,
        long tokensIn,
        long tokensOut,
        @Nullable Long medianMillis,
        @Nullable Long p95Millis) {

    static Effort of(List<Outcome> outcomes) {
        var times = outcomes.stream()
                .filter(Outcome::isAnswer)
                .map(Outcome::millis)
                .sorted()
                .toList();
        return new Effort(
                times.size(),
                outcomes.stream().mapToLong(Outcome::costMicros).sum(),
                outcomes.stream().mapToLong(Outcome::tokensIn).sum(),
                outcomes.stream().mapToLong(Outcome::tokensOut).sum(),
                quantile(times, 0.5),
                quantile(times, 0.95));
    }

    /** The smallest time that at least this share of the cases kept to. */
    private static @Nullable Long quantile(List<Long> sorted, double share) {
        return sorted.isEmpty() ? null : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
