package dev.holdfast.model.web;

import dev.holdfast.model.ModelGateway;
import dev.holdfast.model.ledger.CallSum;
import dev.holdfast.model.ledger.CallSum.By;
import dev.holdfast.model.ledger.RecordedCalls;
import dev.holdfast.model.ledger.RecordedCalls.Filter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** What the calls have in common, in words, and their sums. */
    record Part(String id, String title, List<CallSum> sums) {

        /** Of the highest bar; at least 1. */
        public long mostMicros() {
            return Math.max(
                    1, sums.stream().mapToLong(sum -> sum.cost().micros()).max().orElse(0));
        }

        public long mostTokens() {
            return Math.max(
                    1,
                    sums.stream()
                            .mapToLong(sum -> sum.tokensIn() + sum.tokensOut())
                            .max()
                            .orElse(0));
        }
    }

    @GetMapping("/models")
    String show(@RequestParam(defaultValue = "30") String days, Model page) {
        int wanted = days.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(days), 1, MOST_DAYS) : 30;
        var since = Instant.now(clock).minus(Duration.ofDays(wanted));
        var filter = new Filter(null, null, null, since, null);
        page.addAttribute("days", wanted);
        page.addAttribute("models", models.health());
        page.addAttribute(
                "parts",
                List.of(
                        new Part("by-day", "By day", calls.sums(filter, By.DAY)),
                        new Part("by-model", "By model", calls.sums(filter, By.MODEL)),
                        new Part("by-pattern", "By pattern", calls.sums(filter, By.PATTERN)),
                        new Part("by-tier", "By risk tier", calls.sums(filter, By.TIER))));
        page.addAttribute("last", calls.page(filter, 0, LAST_CALLS));
        return "models";
    }
}
