package dev.holdfast.model.ledger;

import dev.holdfast.model.budget.Money;
import dev.holdfast.model.ledger.Call.Kind;
import dev.holdfast.model.ledger.CallSum.By;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger for those who read it. */
@Repository
public class RecordedCalls {

    private final JdbcClient jdbc;

    public RecordedCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which calls; what is null does not matter. {@code from} counts, {@code to} does not. */
    public record Filter(
            @Nullable String caseId,
            @Nullable String pattern,
            @Nullable String model,
            @Nullable Instant from,
            @Nullable Instant to) {

        private Map<String, Object> conditions() {
            var conditions = new LinkedHashMap<String, Object>();
            put(conditions, "case_id = ", caseId);
            put(conditions, "pattern_id = ", pattern);
            put(conditions, "model = ", model);
            put(conditions, "called_at >= ", from == null ? null : from.atOffset(ZoneOffset.UTC));
            put(conditions, "called_at < ", to == null ? null : to.atOffset(ZoneOffset.UTC));
            return conditions;
        }

        private static void put(Map<String, Object> conditions, String condition, @Nullable Object value) {
            if (value != null) {
                conditions.put(condition + "?", value);
            }
        }
    }

    /** A part of the calls, newest first. */
    public List<RecordedCall> page(Filter filter, int page, int size) {
        var conditions = filter.conditions();
        return jdbc.sql("select * from model_call" + where(conditions)
                        + " order by called_at desc, call_id limit ? offset ?")
                .params(List.copyOf(conditions.values()))
                .param(size)
                .param((long) page * size)
                .query(RecordedCalls::read)
                .list();
    }

    public long count(Filter filter) {
        var conditions = filter.conditions();
        return jdbc.sql("select count(*) from model_call" + where(conditions))
                .params(List.copyOf(conditions.values()))
                .query(Long.class)
                .single();
    }

    /** All calls for one piece of work, in the order in which they were made. */
    public List<RecordedCall> ofWork(String work) {
        return jdbc.sql("select * from model_call where work = ? order by attempt")
                .param(work)
                .query(RecordedCalls::read)
                .list();
    }

    /**
     * What was asked and what came back, with tokens in place of personal data.
     *
     * @param prompt null once its time is over
     * @param answer null where there was none, or once its time is over
     */
    public record Texts(@Nullable String prompt, @Nullable String answer) {}

    /** The texts of each call for one piece of work, by the call's id. */
    public Map<String, Texts> textsOfWork(String work) {
        var texts = new LinkedHashMap<String, Texts>();
        jdbc.sql("select call_id, prompt, answer from model_call where work = ? order by attempt")
                .param(work)
                .query(row -> {
                    texts.put(row.getString("call_id"), new Texts(row.getString("prompt"), row.getString("answer")));
                });
        return texts;
    }

    /** Sums of what the calls have in common, by its name. */
    public List<CallSum> sums(Filter filter, By by) {
        var conditions = filter.conditions();
        return jdbc.sql("select " + by.column() + " as name, count(*) - " + countOf("OVER_BUDGET") + " - "
                        + countOf("SHARED") + " as calls, "
                        + countOf("ANSWERED") + " as answered, " + countOf("REFUSED") + " as refused, "
                        + countOf("FAILED") + " as failed, " + countOf("UNKNOWN") + " as unknown_calls, "
                        + countOf("OVER_BUDGET") + " as over_budget, " + countOf("SHARED") + " as shared,"
                        + " sum(tokens_in) as tokens_in,"
                        + " sum(tokens_out) as tokens_out, sum(cost_micros) as cost,"
                        + " percentile_cont(0.5) within group (order by case when outcome = 'ANSWERED' then"
                        + " cast(total_millis as double precision) end) as p50,"
                        + " percentile_cont(0.95) within group (order by case when outcome = 'ANSWERED' then"
                        + " cast(total_millis as double precision) end) as p95 from model_call"
                        + where(conditions) + " group by " + by.column() + " order by " + by.column())
                .params(List.copyOf(conditions.values()))
                .query((row, number) -> new CallSum(
                        row.getString("name"),
                        row.getLong("calls"),
                        row.getLong("answered"),
                        row.getLong("refused"),
                        row.getLong("failed"),
                        row.getLong("unknown_calls"),
                        row.getLong("over_budget"),
                        row.getLong("shared"),
                        row.getLong("tokens_in"),
                        row.getLong("tokens_out"),
                        new Money(row.getLong("cost")),
                        millis(row, "p50"),
                        millis(row, "p95")))
                .list();
    }

    private static String countOf(String outcome) {
        return "sum(case when outcome = '" + outcome + "' then 1 else 0 end)";
    }

    private static String where(Map<String, Object> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions.keySet());
    }

    private static @Nullable Long millis(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : Math.round(value);
    }

    private static RecordedCall read(ResultSet row, int number) throws SQLException {
        return new RecordedCall(
                row.getString("call_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("case_id"),
                row.getString("step"),
                row.getString("pattern_id"),
                row.getInt("pattern_version"),
                row.getString("pattern_hash"),
                row.getString("risk_tier"),
                row.getString("team"),
                row.getString("model"),
                row.getString("provider"),
                row.getString("model_asked"),
                row.getString("model_answered"),
                row.getString("request_id"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("why"),
                row.getString("finish_reason"),
                row.getInt("tokens_in"),
                row.getInt("tokens_cached"),
                row.getInt("tokens_out"),
                row.getLong("cost_micros"),
                row.getString("currency"),
                row.getLong("queue_millis"),
                whole(row, "first_byte_millis"),
                whole(row, "total_millis"),
                row.getInt("retries"),
                row.getString("shared_from"),
                row.getObject("called_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
