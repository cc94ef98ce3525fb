package dev.holdfast.delivery;

import dev.holdfast.casework.Channel;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.workflow.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The replies that are to be sent, and those that were. */
@Repository
public class Outbox {

    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many replies are not with their customers yet, for operations. */
    public Waiting waiting() {
        return jdbc.sql("select count(case when state <> 'FAILED' then 1 end) as waiting,"
                        + " count(case when state = 'FAILED' then 1 end) as failed,"
                        + " min(case when state <> 'FAILED' then created_at end) as oldest"
                        + " from outbox where state <> 'SENT'")
                .query((row, number) -> {
                    Timestamp oldest = row.getTimestamp("oldest");
                    return new Waiting(
                            row.getInt("waiting"), row.getInt("failed"), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    /**
     * @param waiting replies that will be tried, or tried again
     * @param failed replies that will not be tried again by themselves
     * @param oldestSince since when the oldest of the waiting ones waits; null if none does
     */
    public record Waiting(int waiting, int failed, @Nullable Instant oldestSince) {}

    /** The reply that has waited longest, or that cannot be sent if none waits. */
    public Optional<Unsent> oldestUnsent() {
        return jdbc.sql(
                        "select * from outbox where state <> 'SENT' order by case when state = 'FAILED' then 1 else 0 end,"
                                + " created_at fetch first 1 rows only")
                .query((row, number) -> new Unsent(
                        new CaseId(row.getString("case_id")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getInt("attempts"),
                        "FAILED".equals(row.getString("state"))
                                ? null
                                : row.getTimestamp("next_attempt_at").toInstant(),
                        row.getString("last_error")))
                .optional();
    }

    /**
     * A reply that is not with its customer yet.
     *
     * @param tries how often sending it was begun
     * @param nextTry when it is tried again; null if it is not, until its step is
     * @param lastError why the last try failed, without personal data; null before the first one did
     */
    public record Unsent(
            CaseId caseId,
            Instant since,
            int tries,
            @Nullable Instant nextTry,
            @Nullable String lastError) {}

    /** Takes a case's reply in. A reply that is there already stays, unless it could not be sent: then this one counts. */
    OutboxEntry put(SupportCase supportCase, String text, Channel channel, Instant now) {
        jdbc.sql("insert into outbox (delivery_id, case_id, channel, subject, text, state, attempts, created_at,"
                        + " next_attempt_at) values (?, ?, ?, ?, ?, 'WAITING', 0, ?, ?) on conflict do nothing")
                .param(DeliveryId.random().value())
                .param(supportCase.id().value())
                .param(channel.name())
                .param(supportCase.subject())
                .param(text)
                .param(Timestamp.from(now))
                .param(Timestamp.from(now))
                .update();
        jdbc.sql("update outbox set text = ?, channel = ?, state = 'WAITING', next_attempt_at = ?"
                        + " where case_id = ? and state = 'FAILED'")
                .params(
                        text,
                        channel.name(),
                        Timestamp.from(now),
                        supportCase.id().value())
                .update();
        return find(supportCase.id()).orElseThrow();
    }

    /** The reply of a case with tokens, as it was handed over to be sent; empty if there is none. */
    public Optional<String> textOf(CaseId caseId) {
        return find(caseId).map(OutboxEntry::text);
    }

    Optional<OutboxEntry> find(CaseId caseId) {
        return jdbc.sql("select * from outbox where case_id = ?")
                .param(caseId.value())
                .query(OutboxEntry::read)
                .optional();
    }

    /** Entries whose time has come, and those whose sender crashed; the oldest first. */
    List<DeliveryId> due(Instant now) {
        return jdbc.sql("select delivery_id from outbox where state in ('WAITING', 'SENDING') and next_attempt_at <= ?"
                        + " order by next_attempt_at, delivery_id fetch first " + AT_ONCE + " rows only")
                .param(Timestamp.from(now))
                .query((row, number) -> new DeliveryId(row.getString(1)))
                .list();
    }

    /** Takes an entry for one try. Of all who want it at the same time one gets it. */
    Optional<OutboxEntry> claim(DeliveryId id, Instant now, Instant leaseEnds) {
        int claimed = jdbc.sql("update outbox set state = 'SENDING', attempts = attempts + 1, next_attempt_at = ?"
                        + " where delivery_id = ? and state in ('WAITING', 'SENDING') and next_attempt_at <= ?")
                .params(Timestamp.from(leaseEnds), id.value(), Timestamp.from(now))
                .update();
        return claimed == 0
                ? Optional.empty()
                : jdbc.sql("select * from outbox where delivery_id = ?")
                        .param(id.value())
                        .query(OutboxEntry::read)
                        .optional();
    }

    /** @return false if somebody else has taken this entry for a later try meanwhile */
    boolean markSent(OutboxEntry entry, String way, Instant at) {
        return jdbc.sql("update outbox set state = 'SENT', sent_at = ?, sent_way = ?, last_error = null"
                                + " where delivery_id = ? and state = 'SENDING' and attempts = ?")
                        .params(Timestamp.from(at), way, entry.id().value(), entry.attempts())
                        .update()
                == 1;
    }

    void markWaiting(OutboxEntry entry, String why, Instant until) {
        jdbc.sql("update outbox set state = 'WAITING', last_error = ?, next_attempt_at = ?"
                        + " where delivery_id = ? and state = 'SENDING' and attempts = ?")
                .params(why, Timestamp.from(until), entry.id().value(), entry.attempts())
                .update();
    }

    void markFailed(OutboxEntry entry, String why) {
        jdbc.sql("update outbox set state = 'FAILED', last_error = ?"
                        + " where delivery_id = ? and state = 'SENDING' and attempts = ?")
                .params(why, entry.id().value(), entry.attempts())
                .update();
    }
}
