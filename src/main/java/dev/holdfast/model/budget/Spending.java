package dev.holdfast.model.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is spent or held, by case, pattern and day, team and month, wherever there is a limit. Each sum is one row that is
 * changed where it stands, so that two calls at once cannot both have the last cent; the rows are always taken in the
 * same order. A sum begins with what the ledger has, so a limit that is set in the middle of a month counts all of it.
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
            BigDecimal euros,
            String column,
            LocalDate from,
            LocalDate to,
            String words) {

        Money limit() {
            return Money.ofEuros(euros);
        }
    }

    /** Whether no sum has a limit, so that there is nothing to hold and nothing to settle. */
    public boolean isUnlimited() {
        return budget.caseEuros() == null && budget.patternDayEuros() == null && budget.teamMonthEuros() == null;
    }

    /**
     * Holds money for a call. Within the transaction that has written the call down.
     *
     * @return which limit it would exceed, in a sentence; then the transaction has to be rolled back
     */
    public Optional<String> hold(Account account, String callId, Money atMost) {
        for (var sum : sumsOf(account)) {
            boolean held = add(sum, atMost) || begin(sum, callId) && add(sum, atMost);
            if (!held) {
                return Optional.of("A call may cost " + atMost + ", and with it " + sum.words() + " would exceed "
                        + sum.limit() + ".");
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

    private boolean add(Sum sum, Money more) {
        return jdbc.sql("update model_budget set held_micros = held_micros + ?"
                                + " where scope = ? and name = ? and period = ? and held_micros <= ?")
                        .params(
                                more.micros(),
                                sum.scope(),
                                sum.name(),
                                sum.period(),
                                sum.limit().micros() - more.micros())
                        .update()
                == 1;
    }

    /** Whether there was no such sum, by this transaction's or by another's beginning it. */
    private boolean begin(Sum sum, String callId) {
        var there = jdbc.sql("select count(*) from model_budget where scope = ? and name = ? and period = ?")
                .params(sum.scope(), sum.name(), sum.period())
                .query(Long.class)
                .single();
        if (there > 0) {
            return false;
        }
        var spent = jdbc.sql("select coalesce(sum(cost_micros), 0) from model_call where " + sum.column()
                        + " = ? and call_id <> ? and called_at >= ? and called_at < ?")
                .params(sum.name(), callId, start(sum.from()), start(sum.to()))
                .query(Long.class)
                .single();
        jdbc.sql("insert into model_budget (scope, name, period, held_micros) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(sum.scope(), sum.name(), sum.period(), spent)
                .update();
        return true;
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private List<Sum> sumsOf(Account account) {
        var day = account.day();
        var month = YearMonth.from(day);
        var sums = new ArrayList<Sum>();
        addIfLimited(
                sums,
                budget.caseEuros(),
                limit -> new Sum(
                        "CASE", account.caseId(), "", limit, "case_id", LocalDate.EPOCH, day.plusYears(1), "the case"));
        addIfLimited(
                sums,
                budget.patternDayEuros(),
                limit -> new Sum(
                        "PATTERN",
                        account.patternId(),
                        day.toString(),
                        limit,
                        "pattern_id",
                        day,
                        day.plusDays(1),
                        "the pattern " + account.patternId() + " on this day"));
        addIfLimited(
                sums,
                budget.teamMonthEuros(),
                limit -> new Sum(
                        "TEAM",
                        account.team(),
                        month.toString(),
                        limit,
                        "team",
                        month.atDay(1),
                        month.plusMonths(1).atDay(1),
                        account.team().isEmpty() ? "this month" : "the team " + account.team() + " in this month"));
        return sums;
    }

    private static void addIfLimited(
            List<Sum> sums, @Nullable BigDecimal limit, java.util.function.Function<BigDecimal, Sum> sum) {
        if (limit != null) {
            sums.add(sum.apply(limit));
        }
    }
}
