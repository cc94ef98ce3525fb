package dev.holdfast.model.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is spent or held, by case, pattern and day, team and month. Each sum is one row that is changed where it stands,
 * so that two calls at once cannot both have the last cent. The rows are always taken in the same order.
 */
public final class Spending {

    private final JdbcClient jdbc;
    private final Budget budget;

    public Spending(JdbcClient jdbc, Budget budget) {
        this.jdbc = jdbc;
        this.budget = budget;
    }

    /** What a call counts for. */
    public record Account(String caseId, String patternId, String team, LocalDate day) {}

    private record Sum(
            String scope,
            String name,
            String period,
            @Nullable BigDecimal limit,
            String words) {}

    /**
     * Holds money for a call. Within the transaction that writes the call down.
     *
     * @return which limit it would exceed, in a sentence; then the transaction has to be rolled back
     */
    public Optional<String> hold(Account account, Money atMost) {
        for (var sum : sumsOf(account)) {
            jdbc.sql("insert into model_budget (scope, name, period, held_micros) values (?, ?, ?, 0)"
                            + " on conflict do nothing")
                    .params(sum.scope(), sum.name(), sum.period())
                    .update();
            long limit = sum.limit() == null
                    ? Long.MAX_VALUE
                    : Money.ofEuros(sum.limit()).micros();
            boolean held = atMost.micros() <= limit
                    && jdbc.sql("update model_budget set held_micros = held_micros + :more"
                                            + " where scope = :scope and name = :name and period = :period"
                                            + " and held_micros <= :atMost")
                                    .param("more", atMost.micros())
                                    .param("scope", sum.scope())
                                    .param("name", sum.name())
                                    .param("period", sum.period())
                                    .param("atMost", limit - atMost.micros())
                                    .update()
                            == 1;
            if (!held) {
                return Optional.of("A call may cost " + atMost + ", and with it " + sum.words() + " would exceed "
                        + new Money(limit) + ".");
            }
        }
        return Optional.empty();
    }

    /** A call that was held for has cost something else. Within the transaction that settles the call. */
    public void settle(Account account, Money held, Money cost) {
        long difference = cost.micros() - held.micros();
        if (difference == 0) {
            return;
        }
        for (var sum : sumsOf(account)) {
            jdbc.sql("update model_budget set held_micros = held_micros + ?"
                            + " where scope = ? and name = ? and period = ?")
                    .params(difference, sum.scope(), sum.name(), sum.period())
                    .update();
        }
    }

    private List<Sum> sumsOf(Account account) {
        var sums = new ArrayList<Sum>();
        sums.add(new Sum("CASE", account.caseId(), "", budget.caseEuros(), "the case"));
        sums.add(new Sum(
                "PATTERN",
                account.patternId(),
                account.day().toString(),
                budget.patternDayEuros(),
                "the pattern " + account.patternId() + " on this day"));
        sums.add(new Sum(
                "TEAM",
                account.team(),
                YearMonth.from(account.day()).toString(),
                budget.teamMonthEuros(),
                account.team().isEmpty() ? "this month" : "the team " + account.team() + " in this month"));
        return sums;
    }
}
