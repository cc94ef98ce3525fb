package dev.holdfast.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many cases there are, and how many wait for the engine: numbers for operations. */
@Repository
public class CaseCounts {

    private final JdbcClient jdbc;

    CaseCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All cases by {@link CaseStatus}; one that has stopped at an incident counts as {@code FAILED}. */
    public Map<String, Long> byStatus() {
        return counts("select case when incident is null then status else 'FAILED' end as kind, count(*) as cases"
                + " from support_case group by case when incident is null then status else 'FAILED' end");
    }

    /** The cases received since then by risk tier, those that have none yet left out. */
    public Map<String, Long> byTier(Instant since) {
        return since("risk_tier", since);
    }

    /** The cases received since then by review route, those that have none yet left out. */
    public Map<String, Long> byRoute(Instant since) {
        return since("review_route", since);
    }

    /** The cases that are kept here and that the engine has not taken yet. */
    public Unstarted unstarted() {
        return jdbc.sql("select count(*) as cases, min(received_at) as oldest from support_case"
                        + " where handed_over_at is null and withdrawn_at is null")
                .query((row, number) -> {
                    var oldest = row.getTimestamp("oldest");
                    return new Unstarted(row.getLong("cases"), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    /** Since when the case that has been on its way through the diagram for longest is so; empty if none is. */
    public Optional<Instant> inProgressSince() {
        return jdbc.sql("select min(status_since) as oldest from support_case where status = 'IN_PROGRESS'"
                        + " and incident is null and handed_over_at is not null and withdrawal_wanted_at is null")
                .query((row, number) ->
                        Optional.ofNullable(row.getTimestamp("oldest")).map(Timestamp::toInstant))
                .single();
    }

    private Map<String, Long> since(String column, Instant since) {
        return counts(
                "select " + column + " as kind, count(*) as cases from support_case where " + column
                        + " is not null and received_at >= ? group by " + column,
                Timestamp.from(since));
    }

    private Map<String, Long> counts(String sql, Object... parameters) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql(sql).params(parameters).query(row -> {
            counts.put(row.getString("kind"), row.getLong("cases"));
        });
        return counts;
    }

    /** @param oldestSince when the oldest of them came in; null if there is none */
    public record Unstarted(long cases, @Nullable Instant oldestSince) {}
}
