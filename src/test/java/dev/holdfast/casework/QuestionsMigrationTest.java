package dev.holdfast.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that was in use before there were questions keeps its cases and takes questions. */
class QuestionsMigrationTest {

    @Test
    void cases_in_h2_belong_to_customer_reply_afterwards() {
        migrates(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"));
    }

    @Test
    void cases_in_postgresql_belong_to_customer_reply_afterwards() throws IOException {
        try (var postgres = EmbeddedPostgres.start()) {
            migrates(postgres.getPostgresDatabase());
        }
    }

    private static void migrates(DataSource database) {
        var jdbc = JdbcClient.create(database);
        migrateTo(database, "99");
        jdbc.sql("insert into customer (customer_id, given_name, family_name, since)"
                        + " values ('K-1', 'Marta', 'Demofeld', '2014-05-01')")
                .update();
        jdbc.sql("insert into support_case (case_id, customer_id, channel, subject, message, status, received_at)"
                        + " values ('C-20261123-7K3M9QX2VB', 'K-1', 'EMAIL', 's', 'm', 'SENT', current_timestamp)")
                .update();

        migrateTo(database, "latest");

        assertThat(jdbc.sql("select process_id, customer_id, asked_by, status from support_case")
                        .query()
                        .singleRow())
                .containsAllEntriesOf(Map.of("process_id", "customerReply", "customer_id", "K-1", "status", "SENT"))
                .containsEntry("asked_by", null);
        jdbc.sql("insert into support_case (case_id, process_id, asked_by, channel, subject, message, status,"
                        + " received_at) values ('C-20261123-7K3M9QX2VC', 'knowledgeAnswer', 'agent', 'QUESTION', '',"
                        + " 'Why?', 'IN_PROGRESS', current_timestamp)")
                .update();
        assertThat(new Cases(jdbc).lastAskedBy("agent", 10))
                .singleElement()
                .satisfies(question -> assertThat(question.isQuestion()).isTrue());
        assertThat(new Cases(jdbc).page(null, 0, 10).cases())
                .as("the list of cases leaves questions out")
                .singleElement()
                .satisfies(message -> assertThat(message.isQuestion()).isFalse());
    }

    private static void migrateTo(DataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
