package dev.holdfast.assist;

import dev.holdfast.casework.Cases;
import dev.holdfast.safety.detection.SafetySettings;
import dev.holdfast.workflow.CaseId;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A migrated database in memory with the stores that the AI step and its checks use. */
public final class TestStore {

    private final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();

    public TestStore(Class<?>... more) {
        DataSource database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        spring.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        spring.register(Cases.class, Drafts.class);
        spring.registerBean(SafetySettings.class, () -> SafetySettings.DEFAULTS);
        spring.scan("dev.holdfast.safety");
        if (more.length > 0) {
            spring.register(more);
        }
        spring.refresh();
    }

    public <T> T get(Class<T> type) {
        return spring.getBean(type);
    }

    /** A stored case with this message. */
    public CaseId newCase(String subject, String message) {
        var id = CaseId.newOn(LocalDate.of(2026, 6, 3));
        var jdbc = get(JdbcClient.class);
        jdbc.sql("insert into customer (customer_id, given_name, family_name, since) values (?, 'Ada', 'Example', ?)")
                .params(id.value(), LocalDate.of(2019, 1, 1))
                .update();
        jdbc.sql(
                        "insert into support_case (case_id, customer_id, channel, subject, message, guarded, status, received_at)"
                                + " values (?, ?, 'EMAIL', ?, ?, true, 'IN_PROGRESS', current_timestamp)")
                .params(id.value(), id.value(), subject, message)
                .update();
        return id;
    }

    public Draft keep(Draft draft) {
        return get(Drafts.class).keep(draft);
    }
}
