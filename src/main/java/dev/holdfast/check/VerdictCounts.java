package dev.holdfast.check;

import dev.holdfast.workflow.Verdict;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the checks said about the drafts since a moment, counted for operations. */
@Repository
public class VerdictCounts {

    private final JdbcClient jdbc;

    VerdictCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drafts by verdict; a verdict that none got is left out. */
    public Map<Verdict, Long> since(Instant since) {
        var counts = new EnumMap<Verdict, Long>(Verdict.class);
        jdbc.sql("select verdict, count(*) as drafts from draft_check where checked_at >= ? group by verdict")
                .param(Timestamp.from(since))
                .query(row -> {
                    counts.put(Verdict.valueOf(row.getString("verdict")), row.getLong("drafts"));
                });
        return counts;
    }
}
