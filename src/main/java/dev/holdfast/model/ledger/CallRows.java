package dev.holdfast.model.ledger;

import dev.holdfast.model.budget.Money;
import dev.holdfast.model.ledger.Call.Kind;
import dev.holdfast.model.ledger.Opening.Opened;
import dev.holdfast.model.ledger.Opening.Stored;
import dev.holdfast.model.providers.CallFacts;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the ledger, one a call; what they mean together is the ledger's business. */
final class CallRows {

    private static final String LEASE_OVER = "current_timestamp > lease_until";
    private static final String GONE = "Whoever called is gone; whether it was answered, and paid, is not known.";

    private final JdbcClient jdbc;
    private final Duration lease;

    CallRows(JdbcClient jdbc, Duration lease) {
        this.jdbc = jdbc;
        this.lease = lease;
    }

    record Row(String callId, int attempt, Outcome outcome, boolean isOver) {}

    static String id(Call call, int attempt) {
        return call.work() + "#" + attempt;
    }

    /** Whether there was no such attempt yet. */
    boolean insertCalling(Call call, int attempt) {
        return insert(call, attempt, Outcome.CALLING, null, call.reserved(), null);
    }

    /** @param from the call whose answer is taken */
    boolean insertShared(Call call, int attempt, String from) {
        return insert(call, attempt, Outcome.SHARED, null, new Money(0), from);
    }

    void insertRefused(Call call, int attempt, String why) {
        insert(call, attempt, Outcome.OVER_BUDGET, why, new Money(0), null);
    }

    private boolean insert(
            Call call, int attempt, Outcome outcome, @Nullable String why, Money cost, @Nullable String sharedFrom) {
        return jdbc.sql("insert into model_call (call_id, work, attempt, kind, case_id, step, pattern_id,"
                                + " pattern_version, pattern_hash, risk_tier, team, model, provider, model_asked, outcome, why,"
                                + " reserved_micros, cost_micros, currency, queue_millis, retries, called_at, lease_until,"
                                + " prompt, prompt_hash, shared_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                + " ?, ?, ?, ?, current_timestamp,"
                                + " current_timestamp + cast(? as integer) * interval '1' second, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(
                                id(call, attempt),
                                call.work(),
                                attempt,
                                call.kind().name(),
                                call.caseId(),
                                shortened(call.step(), 200),
                                call.patternId(),
                                call.patternVersion(),
                                call.patternHash(),
                                call.riskTier(),
                                shortened(call.team(), 100),
                                call.model(),
                                call.provider(),
                                call.modelAsked(),
                                outcome.name(),
                                shortened(why, 400),
                                call.reserved().micros(),
                                cost.micros(),
                                Money.CURRENCY,
                                call.queued().toMillis(),
                                call.retries(),
                                Math.toIntExact(lease.toSeconds()),
                                // The text of an answer that is taken over, and of its prompt, stays where it is.
                                sharedFrom == null ? call.prompt() : null,
                                call.isShareable() ? SharedAnswers.hash(call.prompt()) : null,
                                sharedFrom)
                        .update()
                == 1;
    }

    Optional<Row> last(String work) {
        return jdbc.sql("select call_id, attempt, outcome, " + LEASE_OVER + " as over_now from model_call"
                        + " where work = ? order by attempt desc limit 1")
                .param(work)
                .query((row, number) -> new Row(
                        row.getString("call_id"),
                        row.getInt("attempt"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getBoolean("over_now")))
                .optional();
    }

    Optional<Stored> stored(String work) {
        return jdbc.sql("select c.attempt, c.kind, c.outcome, c.why, c.tokens_in, c.tokens_out, c.model_answered,"
                        + " s.model_answered as shared_model, coalesce(c.answer, s.answer) as answer from model_call c"
                        + " left join model_call s on s.call_id = c.shared_from where c.work = ?"
                        + " and (c.outcome in ('ANSWERED', 'REFUSED') or c.outcome = 'SHARED' and s.answer is not null)"
                        + " order by c.attempt desc limit 1")
                .param(work)
                .query((row, number) -> new Stored(
                        row.getInt("attempt"),
                        Kind.valueOf(row.getString("kind")),
                        Outcome.valueOf(row.getString("outcome")),
                        orEmpty(
                                row.getString("outcome").equals("REFUSED")
                                        ? row.getString("why")
                                        : row.getString("answer")),
                        orEmpty(
                                row.getString("shared_model") == null
                                        ? row.getString("model_answered")
                                        : row.getString("shared_model")),
                        row.getInt("tokens_in"),
                        row.getInt("tokens_out")))
                .optional();
    }

    /** Whether it had not ended before. */
    boolean end(
            Opened opened,
            Outcome outcome,
            @Nullable String why,
            @Nullable String answer,
            Money cost,
            CallFacts facts) {
        return jdbc.sql("update model_call set outcome = ?, why = ?, answer = ?, cost_micros = ?, model_answered = ?,"
                                + " request_id = ?, http_status = ?, finish_reason = ?, tokens_in = ?,"
                                + " tokens_cached = ?, tokens_out = ?, first_byte_millis = ?, total_millis = ?,"
                                + " settled_at = current_timestamp"
                                + " where call_id = ? and outcome in ('CALLING', 'UNKNOWN')")
                        .params(
                                outcome.name(),
                                shortened(why, 400),
                                answer,
                                cost.micros(),
                                shortened(facts.modelName(), 200),
                                facts.requestId(),
                                facts.status(),
                                shortened(facts.finishReason(), 40),
                                facts.tokensIn(),
                                facts.tokensCached(),
                                facts.tokensOut(),
                                facts.firstByteMillis(),
                                facts.totalMillis(),
                                opened.callId())
                        .update()
                == 1;
    }

    int giveUpForgotten() {
        return jdbc.sql("update model_call set outcome = 'UNKNOWN', why = ? where outcome = 'CALLING' and " + LEASE_OVER
                        + " and called_at > current_timestamp - interval '2' day")
                .param(GONE)
                .update();
    }

    void giveUp(String callId) {
        jdbc.sql("update model_call set outcome = 'UNKNOWN', why = ? where call_id = ? and outcome = 'CALLING' and "
                        + LEASE_OVER)
                .params(GONE, callId)
                .update();
    }

    private static @Nullable String shortened(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
