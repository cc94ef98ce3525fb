package dev.holdfast.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.casework.CaseMissingException;
import dev.holdfast.casework.Cases;
import dev.holdfast.workflow.CaseId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ClassifyMessageWorkerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    static Path directory;

    private JdbcClient jdbc;
    private TriageResults results;
    private ClassifyMessageWorker worker;

    @BeforeEach
    void an_empty_store() throws NoSuchMethodException {
        var source = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
        var cases = BeanUtils.instantiateClass(Cases.class.getDeclaredConstructor(JdbcClient.class), jdbc);
        results = new TriageResults(jdbc);
        var settings = Defaults.settings();
        worker = new ClassifyMessageWorker(new Triage(
                cases,
                Learned.recognition(directory),
                new UrgencyRules(settings),
                new LanguageRecognition(settings),
                results));
        jdbc.sql("insert into customer (customer_id, given_name, family_name, since) values ('K-1', 'A', 'B', ?)")
                .param(DAY)
                .update();
    }

    @Test
    void topic_urgency_and_language_are_told_and_stored() {
        CaseId id = aCase("My card", "Hello, my card was stolen from my bag, [PERSON_1]");

        var output = worker.handle(new ClassifyMessageWorker.Input(id));

        assertThat(output.topic()).isEqualTo("card_lost_or_stolen");
        assertThat(output.topicConfidence()).isBetween(0.35, 1.0);
        assertThat(output.urgency()).isEqualTo(Urgency.HIGH);
        assertThat(output.language()).isEqualTo("en");
        assertThat(results.find(id))
                .get()
                .satisfies(result -> assertThat(TriagePart.sentence(result))
                        .matches("Topic recognised as card lost or stolen \\(\\d+ %\\)"));
    }

    @Test
    void the_same_job_again_gives_the_stored_result_even_if_the_message_has_changed() {
        CaseId id = aCase("", "my card was stolen from my bag");
        var first = worker.handle(new ClassifyMessageWorker.Input(id));
        jdbc.sql("update support_case set message = 'close the account for good'")
                .update();

        assertThat(worker.handle(new ClassifyMessageWorker.Input(id))).isEqualTo(first);
    }

    @Test
    void of_two_results_at_the_same_time_the_first_stays() {
        CaseId id = aCase("", "close the account for good");
        worker.handle(new ClassifyMessageWorker.Input(id));
        TriageResult first = results.find(id).orElseThrow();

        var late = new TriageResult(id, "other", "other", 1, Urgency.LOW, "fr", first.classifiedAt());

        assertThat(results.keep(late)).isEqualTo(first);
    }

    @Test
    void a_message_without_words_is_unknown() {
        CaseId id = aCase("", "?!");

        assertThat(worker.handle(new ClassifyMessageWorker.Input(id)).topic()).isEqualTo("unknown");
        assertThat(results.find(id).map(TriagePart::sentence))
                .hasValue("Topic not recognised: the message has no words");
    }

    @Test
    void a_case_that_is_not_there_is_an_error() {
        var input = new ClassifyMessageWorker.Input(CaseId.newOn(DAY));

        assertThatThrownBy(() -> worker.handle(input)).isInstanceOf(CaseMissingException.class);
    }

    private CaseId aCase(String subject, String message) {
        CaseId id = CaseId.newOn(DAY);
        jdbc.sql("insert into support_case (case_id, customer_id, channel, subject, message, status, received_at)"
                        + " values (?, 'K-1', 'EMAIL', ?, ?, 'IN_PROGRESS', current_timestamp)")
                .params(id.value(), subject, message)
                .update();
        return id;
    }
}
