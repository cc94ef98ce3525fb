package dev.holdfast.model.ledger;

import dev.holdfast.model.budget.Money;
import dev.holdfast.model.budget.Spending;
import dev.holdfast.model.budget.Spending.Account;
import dev.holdfast.model.ledger.Call.Kind;
import dev.holdfast.model.ledger.Opening.Opened;
import dev.holdfast.model.ledger.Opening.OverBudget;
import dev.holdfast.model.ledger.Opening.Stored;
import dev.holdfast.model.providers.CallFacts;
import dev.holdfast.workflow.Outage;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a row before each call and settles it after. Who comes second with the same work finds the first one's row:
 * takes its answer, or waits for it. A row that its writer can no longer settle becomes UNKNOWN. All times are the
 * database's, since workers run on machines whose clocks differ.
 */
public final class Ledger {

    private static final long FIRST_POLL_MILLIS = 50;
    private static final long LONGEST_POLL_MILLIS = 1000;
    private static final String LEASE_OVER = "current_timestamp > lease_until";

    /** An answer that is paid for is written down although the store is away for a moment. */
    private static final Duration PATIENCE_WITH_THE_STORE = Duration.ofSeconds(30);

    private static final String GONE = "Whoever called is gone; whether it was answered, and paid, is not known.";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Spending spending;
    private final Duration lease;
    private final SharedAnswers shared;

    public Ledger(JdbcClient jdbc, TransactionTemplate transaction, Spending spending) {
        this(jdbc, transaction, spending, Lease.LENGTH);
    }

    /** @param lease after how long without a word whoever called counts as gone; whole seconds */
    public Ledger(JdbcClient jdbc, TransactionTemplate transaction, Spending spending, Duration lease) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.spending = spending;
        this.lease = lease;
        this.shared = new SharedAnswers(jdbc);
    }

    /**
     * Takes the answer that another call with the same prompt has got, and writes that down.
     *
     * @param after the last attempt of this work that the caller has seen end; 0 before the first
     * @param within how old the answer may be
     * @return empty if there is none, or if this work has a call already
     */
    public Optional<Stored> share(Call call, int after, Duration within) {
        int attempt = after + 1;
        return shared.callLike(call, within)
                .filter(from ->
                        insert(call, call.work() + "#" + attempt, attempt, Outcome.SHARED, null, new Money(0), from)
                                == 1)
                .flatMap(from -> stored(call.work()))
                .filter(stored -> stored.attempt() == attempt);
    }

    /**
     * Writes a call down, and holds its money, in one transaction.
     *
     * @param after the last attempt of this work that the caller has seen end; 0 before the first
     * @param patience how long to wait for another worker that asks for the same work
     * @throws StillAskedException if that one takes longer
     */
    public Opening open(Call call, int after, Duration patience) {
        for (int attempt = after + 1; ; ) {
            var opened = written(call, attempt);
            if (opened.isPresent()) {
                return opened.get();
            }
            var last = ended(call.work(), patience);
            var stored = stored(call.work());
            boolean isNews = stored.isPresent() && stored.get().attempt() > after;
            if (isNews) {
                return stored.get();
            }
            attempt = last.attempt() + 1;
        }
    }

    /** The last call for this work, once it has ended. Asks the store less and less often, for many may wait. */
    private Row ended(String work, Duration patience) {
        long started = System.nanoTime();
        for (long pause = FIRST_POLL_MILLIS; ; pause = Math.min(LONGEST_POLL_MILLIS, pause * 2)) {
            var last = last(work).orElseThrow();
            if (last.outcome() != Outcome.CALLING) {
                return last;
            }
            if (last.isOver()) {
                giveUp(last.callId());
            } else if (System.nanoTime() - started > patience.toNanos()) {
                throw new StillAskedException(work);
            } else {
                pause(pause);
            }
        }
    }

    /** Until it is closed, a call that was written down counts as under way. */
    public Lease keep(Opened opened) {
        return Lease.keep(jdbc, opened.callId(), lease);
    }

    /** The answer that a piece of work has, if it has one. */
    public Optional<Stored> stored(String work) {
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

    /**
     * A call has ended.
     *
     * @param why in a sentence, where it has no answer; null where it has one
     * @param answer the model's text, null where there is none
     */
    public void settle(
            Call call,
            Opened opened,
            Outcome outcome,
            @Nullable String why,
            @Nullable String answer,
            Money cost,
            CallFacts facts) {
        whileTheStoreMayComeBack(() -> {
            if (spending.isUnlimited()) {
                end(opened, outcome, why, answer, cost, facts);
                return;
            }
            transaction.executeWithoutResult(status -> {
                if (end(opened, outcome, why, answer, cost, facts)) {
                    spending.settle(accountOf(call), call.reserved(), cost);
                }
            });
        });
    }

    /** Settled once, however often it is tried: what is settled is not settled again. */
    private static void whileTheStoreMayComeBack(Runnable work) {
        for (long started = System.nanoTime(); ; pause(LONGEST_POLL_MILLIS)) {
            try {
                work.run();
                return;
            } catch (RuntimeException failed) {
                if (!Outage.isOfStore(failed) || System.nanoTime() - started > PATIENCE_WITH_THE_STORE.toNanos()) {
                    throw failed;
                }
            }
        }
    }

    private boolean end(
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

    private Optional<Opening> written(Call call, int attempt) {
        var callId = call.work() + "#" + attempt;
        if (spending.isUnlimited()) {
            // One statement is a transaction by itself, with one message to the store less.
            return insert(call, callId, attempt, Outcome.CALLING, null, call.reserved(), null) == 0
                    ? Optional.empty()
                    : Optional.of(new Opened(callId, attempt));
        }
        var over = new String[1];
        var opened = transaction.execute(status -> {
            if (insert(call, callId, attempt, Outcome.CALLING, null, call.reserved(), null) == 0) {
                return Optional.<Opening>empty();
            }
            var exceeded = spending.hold(accountOf(call), callId, call.reserved());
            if (exceeded.isPresent()) {
                over[0] = exceeded.get();
                status.setRollbackOnly();
            }
            return Optional.<Opening>of(new Opened(callId, attempt));
        });
        if (over[0] == null) {
            return opened == null ? Optional.empty() : opened;
        }
        insert(call, callId, attempt, Outcome.OVER_BUDGET, over[0], new Money(0), null);
        return Optional.of(new OverBudget(over[0]));
    }

    /** Writes down that a call was not made. */
    public void refuse(Call call, String why) {
        int attempt = last(call.work()).map(Row::attempt).orElse(0) + 1;
        insert(call, call.work() + "#" + attempt, attempt, Outcome.OVER_BUDGET, why, new Money(0), null);
    }

    private int insert(
            Call call,
            String callId,
            int attempt,
            Outcome outcome,
            @Nullable String why,
            Money cost,
            @Nullable String sharedFrom) {
        return jdbc.sql("insert into model_call (call_id, work, attempt, kind, case_id, step, pattern_id,"
                        + " pattern_version, pattern_hash, risk_tier, team, model, provider, model_asked, outcome, why,"
                        + " reserved_micros, cost_micros, currency, queue_millis, retries, called_at, lease_until,"
                        + " prompt, prompt_hash, shared_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, current_timestamp,"
                        + " current_timestamp + cast(? as integer) * interval '1' second, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        callId,
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
                .update();
    }

    private Optional<Row> last(String work) {
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

    /**
     * Lists calls as unknown whose caller is gone, and whose work nobody has begun again, say since its case was withdrawn.
     *
     * @return how many
     */
    public int giveUpForgotten() {
        return jdbc.sql("update model_call set outcome = 'UNKNOWN', why = ? where outcome = 'CALLING' and " + LEASE_OVER
                        + " and called_at > current_timestamp - interval '2' day")
                .param(GONE)
                .update();
    }

    private void giveUp(String callId) {
        jdbc.sql("update model_call set outcome = 'UNKNOWN', why = ? where call_id = ? and outcome = 'CALLING' and "
                        + LEASE_OVER)
                .params(GONE, callId)
                .update();
    }

    private record Row(String callId, int attempt, Outcome outcome, boolean isOver) {}

    private static Account accountOf(Call call) {
        return new Account(call.caseId(), call.patternId(), call.team(), call.day());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The application is stopping", stopped);
        }
    }

    private static @Nullable String shortened(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
