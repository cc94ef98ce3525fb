package dev.holdfast.casework.web;

import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Customers;
import dev.holdfast.casework.PersonalValues;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.workflow.RiskTier;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the list of cases as the page shows it. */
@Component
class CaseRows {

    private final Cases cases;
    private final Customers customers;
    private final PersonalValues personalValues;
    private final JdbcClient jdbc;

    CaseRows(Cases cases, Customers customers, PersonalValues personalValues, JdbcClient jdbc) {
        this.cases = cases;
        this.customers = customers;
        this.personalValues = personalValues;
        this.jdbc = jdbc;
    }

    Rows page(@Nullable CaseStatus status, int page, int size, boolean withValues) {
        var found = cases.page(status, page, size);
        if (found.page() >= found.pages()) {
            found = cases.page(status, found.pages() - 1, size);
        }
        var tiers = tiers(found.cases());
        var rows = found.cases().stream()
                .map(one -> row(one, tiers.get(one.id().value()), withValues))
                .toList();
        return new Rows(rows, found.page(), found.pages(), found.total());
    }

    private Row row(SupportCase one, @Nullable RiskTier tier, boolean withValues) {
        return new Row(
                one.id().value(),
                one.receivedAt(),
                one.customerId() == null ? "" : one.customerId().value(),
                withValues ? name(one) : "",
                withValues ? personalValues.restore(one.id(), one.subject()) : one.guarded() ? one.subject() : "",
                one.status(),
                tier);
    }

    private String name(SupportCase one) {
        return Optional.ofNullable(one.customerId())
                .flatMap(customers::find)
                .map(customer -> customer.givenName() + " " + customer.familyName())
                .orElse("");
    }

    private Map<String, RiskTier> tiers(List<SupportCase> shown) {
        var tiers = new HashMap<String, RiskTier>();
        if (!shown.isEmpty()) {
            jdbc.sql("select case_id, risk_tier from support_case where risk_tier is not null and case_id in (:ids)")
                    .param("ids", shown.stream().map(one -> one.id().value()).toList())
                    .query(row -> {
                        tiers.put(row.getString("case_id"), RiskTier.valueOf(row.getString("risk_tier")));
                    });
        }
        return tiers;
    }

    /** One page of the list; {@code page} counts from 0. */
    record Rows(List<Row> rows, int page, int pages, long total) {}

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
            @Nullable RiskTier tier) {}
}
