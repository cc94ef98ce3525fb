package dev.holdfast.model.ledger;

import dev.holdfast.model.budget.Money;
import dev.holdfast.model.budget.Spending;
import dev.holdfast.model.budget.Spending.Account;
import dev.holdfast.model.ledger.CallRows.Row;
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

    /** An answer that is paid for is written down although the store is away for a moment. */
    private static final Duration PATIENCE_WITH_THE_STORE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final CallRows rows;
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
        this.rows = new CallRows(jdbc, lease);
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
                .filter(from -> rows.insertShared(call, attempt, from))
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
            var last = rows.last(work).orElseThrow();
            if (last.outcome() != Outcome.CALLING) {
                return last;
            }
            if (last.isOver()) {
                rows.giveUp(last.callId());
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
        return rows.stored(work);
    }

    /**
     * Lists calls as unknown whose caller is gone, and whose work nobody has begun again, say since its case was withdrawn.
     *
     * @return how many
     */
    public int giveUpForgotten() {
        return rows.giveUpForgotten();
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
                rows.end(opened, outcome, why, answer, cost, facts);
                return;
            }
            transaction.executeWithoutResult(status -> {
                if (rows.end(opened, outcome, why, answer, cost, facts)) {
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

    private Optional<Opening> written(Call call, int attempt) {
        var callId = CallRows.id(call, attempt);
        if (spending.isUnlimited()) {
            // One statement is a transaction by itself, with one message to the store less.
            return rows.insertCalling(call, attempt) ? Optional.of(new Opened(callId, attempt)) : Optional.empty();
        }
        var over = new String[1];
        var opened = transaction.execute(status -> {
            if (!rows.insertCalling(call, attempt)) {
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
        rows.insertRefused(call, attempt, over[0]);
        return Optional.of(new OverBudget(over[0]));
    }

    /** Writes down that a call was not made. */
    public void refuse(Call call, String why) {
        rows.insertRefused(call, rows.last(call.work()).map(Row::attempt).orElse(0) + 1, why);
    }

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
}
