package dev.holdfast.delivery;

import dev.holdfast.casework.Channel;
import dev.holdfast.workflow.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sent folder: every reply that was sent, whichever way it went. */
@Repository
public class SentReplies {

    private final JdbcClient jdbc;

    SentReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page of the folder, the latest first.
     *
     * @param page from 0
     * @param size 1 or more
     */
    public List<SentReply> page(int page, int size) {
        if (page < 0 || size < 1) {
            throw new IllegalArgumentException(
                    "Pages count from 0 and hold 1 reply or more, not " + page + ", " + size);
        }
        return jdbc
                .sql("select * from outbox where state = 'SENT' order by sent_at desc, delivery_id"
                        + " offset ? rows fetch next ? rows only")
                .params((long) page * size, size)
                .query(OutboxEntry::read)
                .list()
                .stream()
                .map(SentReplies::sent)
                .toList();
    }

    /** How many replies the folder holds. */
    public long count() {
        return jdbc.sql("select count(*) from outbox where state = 'SENT'")
                .query(Long.class)
                .single();
    }

    private static SentReply sent(OutboxEntry entry) {
        return new SentReply(
                entry.id(),
                entry.caseId(),
                entry.channel(),
                entry.subject(),
                Objects.requireNonNull(entry.sentAt()),
                entry.text());
    }

    /**
     * A reply in the sent folder.
     *
     * @param subject the subject of the customer's message, with tokens
     * @param text with tokens
     */
    public record SentReply(
            DeliveryId deliveryId, CaseId caseId, Channel channel, String subject, Instant sentAt, String text) {}
}
