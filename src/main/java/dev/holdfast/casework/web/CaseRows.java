package dev.holdfast.casework.web;

import dev.holdfast.casework.CaseFilter;
import dev.holdfast.casework.CaseSearch;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Customers;
import dev.holdfast.casework.IncomingTexts;
import dev.holdfast.casework.PersonalValues;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.vault.Access;
import dev.holdfast.workflow.RiskTier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the list of cases as the page shows it. */
@Component
class CaseRows {

    private static final int ROWS = 25;
    private static final Duration COUNTS_LAST = Duration.ofSeconds(3);

    private final CaseSearch search;
    private final Customers customers;
    private final PersonalValues personalValues;
    private final IncomingTexts incoming;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<CaseFilter, Counted> counted = new ConcurrentHashMap<>();

    CaseRows(
            CaseSearch search,
            Customers customers,
            PersonalValues personalValues,
            IncomingTexts incoming,
            JdbcClient jdbc,
            Clock clock) {
        this.search = search;
        this.customers = customers;
        this.personalValues = personalValues;
        this.incoming = incoming;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param reader who sees personal values, recorded as an access; null for those who may not */
    Rows find(CaseQuery query, @Nullable Access reader) {
        var filter = query.filter(reader != null);
        var slice = search.find(filter, query.olderThan(), query.newerThan(), ROWS);
        var routings = routings(slice.cases());
        var rows = slice.cases().stream()
                .map(one -> row(one, routings.getOrDefault(one.id().value(), Routing.NONE), reader))
                .toList();
        return new Rows(rows, slice.newer(), slice.older(), counts(filter.withStatus(null)));
    }

    /** Counted once every few seconds however many people look: it takes a look at every case. */
    private Map<CaseStatus, Long> counts(CaseFilter filter) {
        var now = clock.instant();
        counted.values().removeIf(old -> old.at.plus(COUNTS_LAST).isBefore(now));
        return counted.computeIfAbsent(filter, wanted -> new Counted(now, search.counts(wanted))).counts;
    }

    private record Counted(Instant at, Map<CaseStatus, Long> counts) {}

    private Row row(SupportCase one, Routing routing, @Nullable Access reader) {
        return new Row(
                one.id().value(),
                one.receivedAt(),
                one.customerId() == null ? "" : one.customerId().value(),
                reader == null ? "" : name(one, reader),
                reader == null ? one.subject() : subject(one, reader),
                one.status(),
                routing.tier,
                routing.topic);
    }

    private String name(SupportCase one, Access reader) {
        return one.customerId() == null ? "" : customers.showName(one.customerId(), reader);
    }

    private String subject(SupportCase one, Access reader) {
        return incoming.show(one, reader)
                .map(IncomingTexts.Texts::subject)
                .orElseGet(() -> personalValues.restore(one.id(), one.subject(), reader));
    }

    private Map<String, Routing> routings(List<SupportCase> shown) {
        var routings = new HashMap<String, Routing>();
        if (!shown.isEmpty()) {
            jdbc.sql("select case_id, risk_tier, topic from support_case where case_id in (:ids)")
                    .param("ids", shown.stream().map(one -> one.id().value()).toList())
                    .query(row -> {
                        var tier = row.getString("risk_tier");
                        routings.put(
                                row.getString("case_id"),
                                new Routing(tier == null ? null : RiskTier.valueOf(tier), row.getString("topic")));
                    });
        }
        return routings;
    }

    private record Routing(
            @Nullable RiskTier tier, @Nullable String topic) {

        private static final Routing NONE = new Routing(null, null);
    }

    /**
     * A part of the list.
     *
     * @param newer whether there are newer cases above
     * @param older whether there are older cases below
     * @param counts how many cases have each status, by the filter's other parts
     */
    record Rows(List<Row> rows, boolean newer, boolean older, Map<CaseStatus, Long> counts) {

        public long count(CaseStatus status) {
            return counts.getOrDefault(status, 0L);
        }

        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * One line of the list.
     *
     * @param customerName empty for those who may not see it
     * @param subject with tokens, or empty until it has them, for those who may not see values
     */
    record Row(
            String caseId,
            Instant receivedAt,
            String customerId,
            String customerName,
            String subject,
            CaseStatus status,
            @Nullable RiskTier tier,
            @Nullable String topic) {}
}
