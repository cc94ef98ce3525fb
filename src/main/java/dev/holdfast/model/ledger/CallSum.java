package dev.holdfast.model.ledger;

import dev.holdfast.model.budget.Money;
import org.jspecify.annotations.Nullable;

/**
 * Calls that have something in common, such as their model.
 *
 * @param name what they have in common
 * @param calls all of them that were made; not those that took the answer of another
 * @param overBudget those that were not made, for want of money
 * @param shared those that were not made and cost nothing, since the answer of another was taken
 * @param medianMillis of those that were answered; null if none was
 * @param p95Millis 95 in 100 of those were as quick
 */
public record CallSum(
        String name,
        long calls,
        long answered,
        long refused,
        long failed,
        long unknown,
        long overBudget,
        long shared,
        long tokensIn,
        long tokensOut,
        Money cost,
        @Nullable Long medianMillis,
        @Nullable Long p95Millis) {

    /** Of no call at all. */
    public static CallSum none(String name) {
        return new CallSum(name, 0, 0, 0, 0, 0, 0, 0, 0, 0, new Money(0), null, null);
    }

    /** What calls may have in common. */
    public enum By {
        MODEL("model"),
        PATTERN("pattern_id"),
        TIER("risk_tier"),
        DAY("cast(called_at as date)");

        private final String column;

        By(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
