package dev.holdfast.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The database's clock. Whether a reply is due and whether somebody else's try counts as crashed is told by it, since
 * the applications that share an outbox run on machines whose clocks differ.
 */
@Component
class StoreClock {

    private final JdbcClient jdbc;

    StoreClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant now() {
        return jdbc.sql("select current_timestamp")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
