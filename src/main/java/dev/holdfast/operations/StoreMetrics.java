package dev.holdfast.operations;

import dev.holdfast.casework.CaseCounts;
import dev.holdfast.casework.IncidentWatch;
import dev.holdfast.check.VerdictCounts;
import dev.holdfast.delivery.Outbox;
import dev.holdfast.safety.InjectionCounts;
import dev.holdfast.triage.TopicCounts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Metrics of what is in the store. Read now and then, not at each scrape, so that who scrapes often asks no more. */
@Component
class StoreMetrics {

    private static final Logger log = LoggerFactory.getLogger(StoreMetrics.class);
    private static final Duration DAY = Duration.ofDays(1);

    private final CaseCounts cases;
    private final VerdictCounts verdicts;
    private final TopicCounts topics;
    private final InjectionCounts injections;
    private final Outbox outbox;
    private final IncidentWatch incidents;
    private final Runbook runbook;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<String, MultiGauge> tagged = new ConcurrentHashMap<>();
    private final Map<String, Double> plain = new ConcurrentHashMap<>();

    StoreMetrics(
            CaseCounts cases,
            VerdictCounts verdicts,
            TopicCounts topics,
            InjectionCounts injections,
            Outbox outbox,
            IncidentWatch incidents,
            Runbook runbook,
            Clock clock,
            MeterRegistry meters) {
        this.cases = cases;
        this.verdicts = verdicts;
        this.topics = topics;
        this.injections = injections;
        this.outbox = outbox;
        this.incidents = incidents;
        this.runbook = runbook;
        this.clock = clock;
        this.meters = meters;
    }

    @Scheduled(fixedDelayString = "${holdfast.operations.metrics-interval:15s}")
    void read() {
        try {
            var yesterday = clock.instant().minus(DAY);
            rows("holdfast.cases", "status", cases.byStatus());
            rows("holdfast.cases.day.tier", "tier", cases.byTier(yesterday));
            rows("holdfast.cases.day.route", "route", cases.byRoute(yesterday));
            rows("holdfast.drafts.day", "verdict", verdicts.since(yesterday));
            value("holdfast.triage.day.unknown", "ratio", topics.unknownShare(yesterday));
            value("holdfast.injections.day.suspected", null, injections.suspected(yesterday));
            value("holdfast.injections.day", "ratio", injections.share(yesterday));
            var unstarted = cases.unstarted();
            value("holdfast.cases.unstarted", null, unstarted.cases());
            age("holdfast.cases.unstarted.age", unstarted.oldestSince());
            age("holdfast.cases.in.progress.age", cases.inProgressSince().orElse(null));
            var waiting = outbox.waiting();
            value("holdfast.outbox.waiting", null, waiting.waiting());
            value("holdfast.outbox.failed", null, waiting.failed());
            age("holdfast.outbox.age", waiting.oldestSince());
        } catch (DataAccessException unreachable) {
            log.debug("The numbers of the store are as they were: {}", unreachable.getMessage());
        }
        rows(
                "holdfast.incidents",
                "kind",
                incidents.latest().incidents().stream()
                        .collect(Collectors.groupingBy(
                                incident -> runbook.about(incident.message()).id(), Collectors.counting())));
    }

    private void rows(String name, String tag, Map<?, Long> counts) {
        tagged.computeIfAbsent(name, none -> MultiGauge.builder(name).register(meters))
                .register(
                        counts.entrySet().stream()
                                .map(count -> MultiGauge.Row.of(
                                        Tags.of(tag, count.getKey().toString().toLowerCase(Locale.ROOT)),
                                        count.getValue()))
                                .collect(Collectors.toUnmodifiableList()),
                        true);
    }

    private void value(String name, @Nullable String unit, double value) {
        if (plain.put(name, value) == null) {
            Gauge.builder(name, plain, values -> values.getOrDefault(name, Double.NaN))
                    .baseUnit(unit)
                    .register(meters);
        }
    }

    /** 0 where nothing waits, so that an alert on it needs no second condition. */
    private void age(String name, @Nullable Instant since) {
        double seconds =
                since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
        if (plain.put(name, seconds) == null) {
            TimeGauge.builder(name, plain, TimeUnit.SECONDS, values -> values.getOrDefault(name, Double.NaN))
                    .register(meters);
        }
    }
}
