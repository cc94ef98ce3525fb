package dev.holdfast.safety;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In how many messages an instruction to the model was suspected, counted for operations. */
@Repository
public class InjectionCounts {

    private final JdbcClient jdbc;

    InjectionCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Messages with a suspicion since then. */
    public long suspected(Instant since) {
        return jdbc.sql("select count(*) from injection_check where suspected = true and checked_at >= ?")
                .param(Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /** The share of messages with a suspicion since then, 0 to 1; NaN if there was no message. */
    public double share(Instant since) {
        return jdbc.sql("select count(*) as checked, count(case when suspected = true then 1 end) as suspects"
                        + " from injection_check where checked_at >= ?")
                .param(Timestamp.from(since))
                .query((row, number) -> row.getLong("checked") == 0
                        ? Double.NaN
                        : (double) row.getLong("suspects") / row.getLong("checked"))
                .single();
    }
}
