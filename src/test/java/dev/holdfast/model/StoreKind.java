package dev.holdfast.model;

import com.zaxxer.hikari.HikariDataSource;
import dev.holdfast.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

/** The databases that the application runs on. */
public enum StoreKind {
    H2,
    POSTGRESQL;

    /** A new one with a pool, as the application has it; it lives as long as the tests. */
    public TestDatabase create(Path folder) {
        var pool = new HikariDataSource();
        pool.setMaximumPoolSize(20);
        pool.setConnectionTimeout(60_000);
        if (this == H2) {
            pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString())
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
        } else {
            try {
                pool.setJdbcUrl(EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return TestDatabase.migrated(pool);
    }
}
