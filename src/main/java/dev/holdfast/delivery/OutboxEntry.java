package dev.holdfast.delivery;

import dev.holdfast.casework.Channel;
import dev.holdfast.workflow.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reply in the outbox.
 *
 * @param subject with tokens
 * @param text with tokens
 * @param attempts how often sending was begun; also tells a try from the one before it
 * @param sentWay the way it went, such as "by e-mail"
 * @param lastError why the last try failed, without personal data
 */
record OutboxEntry(
        DeliveryId id,
        CaseId caseId,
        Channel channel,
        String subject,
        String text,
        State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable String sentWay,
        @Nullable String lastError) {

    enum State {
        WAITING,
        SENDING,
        SENT,
        FAILED
    }

    static OutboxEntry read(ResultSet row, int number) throws SQLException {
        Timestamp sentAt = row.getTimestamp("sent_at");
        return new OutboxEntry(
                new DeliveryId(row.getString("delivery_id")),
                new CaseId(row.getString("case_id")),
                Channel.valueOf(row.getString("channel")),
                row.getString("subject"),
                row.getString("text"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                sentAt == null ? null : sentAt.toInstant(),
                row.getString("sent_way"),
                row.getString("last_error"));
    }
}
