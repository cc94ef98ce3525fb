package dev.holdfast.model.budget;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent, in euros; nothing that is left out is limited. What a call may cost at most counts from before it is
 * made.
 *
 * @param caseEuros what may be spent on one case
 * @param patternDayEuros what may be spent on one pattern, on one day in UTC
 * @param teamMonthEuros what may be spent by one team, in one month in UTC
 * @param callTokens the most tokens of prompt and answer of one call
 */
public record Budget(
        @Nullable BigDecimal caseEuros,
        @Nullable BigDecimal patternDayEuros,
        @Nullable BigDecimal teamMonthEuros,
        @Nullable Integer callTokens) {

    public static final Budget NONE = new Budget(null, null, null, null);

    public Budget {
        check("case-euros", caseEuros);
        check("pattern-day-euros", patternDayEuros);
        check("team-month-euros", teamMonthEuros);
        if (callTokens != null && callTokens < 1) {
            throw new IllegalArgumentException("The setting holdfast.model.budget.call-tokens must be 1 or more");
        }
    }

    private static void check(String name, @Nullable BigDecimal euros) {
        if (euros != null && euros.signum() < 0) {
            throw new IllegalArgumentException("The setting holdfast.model.budget." + name + " must be 0 or more");
        }
    }
}
