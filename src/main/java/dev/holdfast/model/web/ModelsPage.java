package dev.holdfast.model.web;

import dev.holdfast.model.ModelGateway;
import dev.holdfast.model.ledger.CallSum;
import dev.holdfast.model.ledger.CallSum.By;
import dev.holdfast.model.ledger.RecordedCalls;
import dev.holdfast.model.ledger.RecordedCalls.Filter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with money, tokens, time and failures of models. */
@Controller
class ModelsPage {

    private static final int LAST_CALLS = 20;
    private static final int MOST_DAYS = 366;

    private final ModelGateway models;
    private final RecordedCalls calls;
    private final Clock clock = Clock.systemUTC();

    ModelsPage(ModelGateway models, RecordedCalls calls) {
        this.models = models;
        this.calls = calls;
    }

    /**
     * What the calls have in common, in words, and their sums.
     *
     * @param isTime whether the bars lie in the order of time
     */
    record Part(String id, String title, boolean isTime, List<CallSum> sums, List<Chart> charts) {

        static Part of(String id, String title, List<CallSum> sums) {
            return new Part(id, title, false, sums, Chart.of(sums));
        }
    }

    @GetMapping("/models")
    String show(@RequestParam(defaultValue = "30") String days, Model page) {
        int wanted = days.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(days), 1, MOST_DAYS) : 30;
        var now = Instant.now(clock);
        var since = now.minus(Duration.ofDays(wanted));
        var filter = new Filter(null, null, null, since, null);
        page.addAttribute("days", wanted);
        page.addAttribute("models", models.health());
        page.addAttribute(
                "parts",
                List.of(
                        byDay(calls.sums(filter, By.DAY), day(since), day(now)),
                        Part.of("by-model", "By model", calls.sums(filter, By.MODEL)),
                        Part.of("by-pattern", "By pattern", calls.sums(filter, By.PATTERN)),
                        Part.of("by-tier", "By risk tier", calls.sums(filter, By.TIER))));
        page.addAttribute("last", calls.page(filter, 0, LAST_CALLS));
        return "models";
    }

    private static Part byDay(List<CallSum> sums, LocalDate from, LocalDate to) {
        return new Part("by-day", "By day", true, sums, Chart.of(Chart.everyDay(sums, from, to)));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
