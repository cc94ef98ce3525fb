package dev.holdfast.model.web;

import dev.holdfast.model.ledger.CallSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * One figure of several sums, as bars. The table beside it has the same figures for those who cannot see them.
 *
 * @param title what is shown, with its unit
 */
record Chart(String title, List<Bar> bars) {

    /** How wide the longest bar is. */
    private static final int WIDTH = 100;

    Chart {
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param words its value, for people
     * @param length 0 to 100
     * @param part how much of that stands out, 0 to 100: the median of a time, the prompt of tokens
     */
    record Bar(String label, String words, double length, double part) {}

    /** The four figures that matter of models: what they cost, how much they read and write, how long, how often not. */
    static List<Chart> of(List<CallSum> sums) {
        return List.of(
                chart(
                        "Money",
                        sums,
                        sum -> sum.cost().micros(),
                        sum -> 0,
                        sum -> sum.cost().toString()),
                chart(
                        "Tokens: in, then out",
                        sums,
                        sum -> sum.tokensIn() + sum.tokensOut(),
                        CallSum::tokensIn,
                        sum -> "%,d".formatted(sum.tokensIn() + sum.tokensOut())),
                chart(
                        "Time: median, then 95 in 100",
                        sums,
                        sum -> sum.p95Millis() == null ? 0 : sum.p95Millis(),
                        sum -> sum.medianMillis() == null ? 0 : sum.medianMillis(),
                        sum -> sum.p95Millis() == null ? "–" : sum.medianMillis() + " to " + sum.p95Millis() + " ms"),
                chart(
                        "Calls without an answer",
                        sums,
                        Chart::withoutAnswer,
                        Chart::withoutAnswer,
                        sum -> withoutAnswer(sum) + " of " + (sum.calls() + sum.overBudget())));
    }

    /** With an empty sum for each day without a call, so that the days lie at their places. */
    static List<CallSum> everyDay(List<CallSum> sums, LocalDate from, LocalDate to) {
        Map<String, CallSum> byDay = sums.stream().collect(Collectors.toMap(CallSum::name, Function.identity()));
        var all = new ArrayList<CallSum>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            all.add(byDay.getOrDefault(day.toString(), CallSum.none(day.toString())));
        }
        return all;
    }

    private static long withoutAnswer(CallSum sum) {
        return sum.refused() + sum.failed() + sum.unknown() + sum.overBudget();
    }

    private static Chart chart(
            String title,
            List<CallSum> sums,
            ToLongFunction<CallSum> whole,
            ToLongFunction<CallSum> part,
            Function<CallSum, String> words) {
        double most = Math.max(1, sums.stream().mapToLong(whole).max().orElse(0));
        return new Chart(
                title,
                sums.stream()
                        .map(sum -> new Bar(
                                sum.name().isEmpty() ? "none" : sum.name(),
                                words.apply(sum),
                                whole.applyAsLong(sum) * WIDTH / most,
                                part.applyAsLong(sum) * WIDTH / most))
                        .toList());
    }
}
