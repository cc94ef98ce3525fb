package dev.holdfast.triage;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many messages had a topic, counted for operations. */
@Repository
public class TopicCounts {

    private final JdbcClient jdbc;

    TopicCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The share of messages since then whose topic is unknown, 0 to 1; NaN if there was no message. */
    public double unknownShare(Instant since) {
        return jdbc.sql("select count(*) as classified, count(case when topic = 'unknown' then 1 end) as without_topic"
                        + " from triage_result where classified_at >= ?")
                .param(Timestamp.from(since))
                .query((row, number) -> row.getLong("classified") == 0
                        ? Double.NaN
                        : (double) row.getLong("without_topic") / row.getLong("classified"))
                .single();
    }
}
