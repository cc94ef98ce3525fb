package dev.holdfast.model.ledger;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes prompts and answers out of the ledger when their time is over; the numbers stay. */
public final class TextRetention {

    /** For a job that is handed out again. */
    private static final Duration LEAST_FOR_ANSWERS = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Duration keep;

    public TextRetention(JdbcClient jdbc, Duration keep) {
        this.jdbc = jdbc;
        this.keep = keep;
    }

    /** How many calls lost a text. */
    public int clear() {
        var answers = keep.compareTo(LEAST_FOR_ANSWERS) < 0 ? LEAST_FOR_ANSWERS : keep;
        return clear("prompt", keep) + clear("answer", answers);
    }

    /** A call that is under way, or may still be handed out again, keeps what it needs. */
    private int clear(String column, Duration after) {
        return jdbc.sql("update model_call set " + column + " = null where " + column + " is not null"
                        + " and coalesce(settled_at, lease_until)"
                        + " < current_timestamp - cast(? as integer) * interval '1' second")
                .param(Math.toIntExact(Math.min(Integer.MAX_VALUE, after.toSeconds())))
                .update();
    }
}
