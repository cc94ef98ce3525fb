package dev.holdfast.delivery;

import dev.holdfast.casework.Channel;
import dev.holdfast.workflow.CaseId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    public List<SentReply> page(SentFilter filter, int page, int size) {
        if (page < 0 || size < 1) {
            throw new IllegalArgumentException(
                    "Pages count from 0 and hold 1 reply or more, not " + page + ", " + size);
        }
        return jdbc
                .sql("select * from outbox where " + condition(filter)
                        + " order by sent_at desc, delivery_id offset :from rows fetch next :size rows only")
                .params(parameters(filter))
                .param("from", (long) page * size)
                .param("size", size)
                .query(OutboxEntry::read)
                .list()
                .stream()
                .map(SentReplies::sent)
                .toList();
    }

    /** How many replies the folder holds that pass the filter. */
    public long count(SentFilter filter) {
        return jdbc.sql("select count(*) from outbox where " + condition(filter))
                .params(parameters(filter))
                .query(Long.class)
                .single();
    }

    private static String condition(SentFilter filter) {
        return "state = 'SENT'"
                + (filter.channel() == null ? "" : " and channel = :channel")
                + (filter.text().isEmpty() ? "" : " and (case_id like :part or upper(subject) like :part)");
    }

    private static Map<String, Object> parameters(SentFilter filter) {
        var parameters = new HashMap<String, Object>();
        if (filter.channel() != null) {
            parameters.put("channel", filter.channel().name());
        }
        var literally = filter.text()
                .toUpperCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        parameters.put("part", "%" + literally + "%");
        return parameters;
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
     * Which replies somebody wants to see.
     *
     * @param text a part of the case's number or of the subject; empty for all
     * @param channel only those that went this way; null for all
     */
    public record SentFilter(String text, @Nullable Channel channel) {}

    /**
     * A reply in the sent folder.
     *
     * @param subject the subject of the customer's message, with tokens
     * @param text with tokens
     */
    public record SentReply(
            DeliveryId deliveryId, CaseId caseId, Channel channel, String subject, Instant sentAt, String text) {}
}
