package dev.holdfast.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Customers;
import dev.holdfast.knowledge.GatherContextWorker.Input;
import dev.holdfast.vault.AccessLog;
import dev.holdfast.vault.DataKeys;
import dev.holdfast.vault.TestVault;
import dev.holdfast.workflow.CaseId;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class GatherContextWorkerTest {

    private static final CaseId EARLIER = new CaseId("C-20260105-0000000001");
    private static final CaseId CASE = new CaseId("C-20261123-0000000002");

    @TempDir
    Path folder;

    private final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
    private KnowledgeFixture knowledge;
    private JdbcClient jdbc;
    private GatherContextWorker worker;

    @BeforeEach
    void a_case_of_a_known_customer_is_stored() {
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        jdbc.sql("insert into customer (customer_id, given_name, family_name, since) values (?, ?, ?, ?)")
                .params("K-1", "Jane", "Roe", LocalDate.of(2019, 3, 4))
                .update();
        store(EARLIER, "SENT", "Old question", "Where is [PERSON_1]'s card?", "2026-01-05T10:00:00Z");
        store(CASE, "IN_PROGRESS", "Cash", "What does cash cost, [PERSON_1]?", "2026-11-23T10:00:00Z");
        knowledge = new KnowledgeFixture(folder)
                .withDocument("cards", "Cards", "A new card takes five days.")
                .withDocument("cash", "Cash", "Cash costs two euros.");
        spring.registerBean(JdbcClient.class, () -> jdbc);
        spring.registerBean(DataKeys.class, () -> TestVault.keys(jdbc));
        spring.registerBean(AccessLog.class, () -> TestVault.accesses(jdbc));
        spring.registerBean(ObjectMapper.class, () -> new ObjectMapper());
        spring.registerBean(KnowledgeSettings.class, knowledge::settings);
        spring.registerBean(KnowledgeSearch.class, knowledge::search);
        spring.register(
                Cases.class,
                Customers.class,
                CustomerHistory.class,
                ContextPacks.class,
                GatheredContextPart.class,
                MessagePassages.class,
                GatherContextWorker.class);
        spring.refresh();
        worker = spring.getBean(GatherContextWorker.class);
    }

    @AfterEach
    void close() {
        spring.close();
    }

    private void store(CaseId id, String status, String subject, String message, String receivedAt) {
        jdbc.sql("insert into support_case (case_id, customer_id, channel, subject, message, guarded, status,"
                        + " received_at) values (?, 'K-1', 'EMAIL', ?, ?, true, ?, ?)")
                .params(id.value(), subject, message, status, Timestamp.from(Instant.parse(receivedAt)))
                .update();
    }

    @Test
    void passages_and_the_customers_record_are_kept_for_the_draft() {
        var output = worker.handle(new Input(CASE, "cash_withdrawal"));

        var pack = spring.getBean(ContextPacks.class).get(output.contextId());
        assertThat(pack.passages().getFirst().text()).isEqualTo("Cash costs two euros.");
        assertThat(pack.passages().getFirst().versionDate()).isEqualTo("2026-01-31");
        assertThat(pack.customerFacts()).containsExactly("Customer since 4 March 2019.", "They have had 1 other case.");
        assertThat(pack.lastCases()).containsExactly("Case of 5 January 2026 by email: sent.");
        assertThat(output.sources())
                .hasSize(2)
                .first()
                .satisfies(source -> assertThat(source.documentId()).isEqualTo("cash"));
    }

    @Test
    void no_personal_value_and_no_token_gets_into_the_pack_or_the_question() {
        worker.handle(new Input(CASE, "unknown"));

        String content =
                jdbc.sql("select content from context_pack").query(String.class).single();
        assertThat(content).doesNotContain("Jane", "Roe", "PERSON_1", "K-1", "Where is");
        assertThat(knowledge.model.embedded).noneMatch(text -> text.contains("PERSON_1"));
    }

    @Test
    void gathering_again_gives_the_same_pack_even_when_documents_have_changed() {
        var first = worker.handle(new Input(CASE, "cash_withdrawal"));
        var before = spring.getBean(ContextPacks.class).get(first.contextId());
        knowledge.withDocument("cash", "Cash", "Cash is free.");

        var second = worker.handle(new Input(CASE, "unknown"));

        assertThat(second).isEqualTo(first);
        assertThat(spring.getBean(ContextPacks.class).get(second.contextId())).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from context_pack")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_pack_that_was_kept_first_wins() {
        var packs = spring.getBean(ContextPacks.class);
        var first = worker.handle(new Input(CASE, "cash_withdrawal"));
        var kept = packs.get(first.contextId());

        var other = packs.keep(new ContextPack(kept.contextId(), CASE, List.of(), List.of(), List.of()));

        assertThat(other).isEqualTo(kept);
    }

    @Test
    void a_pack_that_was_never_gathered_is_named() {
        assertThatThrownBy(() -> spring.getBean(ContextPacks.class).get(ContextId.of(CASE)))
                .isInstanceOf(ContextMissingException.class)
                .hasMessageContaining(CASE.value());
    }
}
