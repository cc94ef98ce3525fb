package dev.holdfast.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.casework.CaseStatus;
import dev.holdfast.faults.Workbench.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database is cut off, frozen, or has no connection left. */
class DatabaseAwayTest {

    private static final Map<String, String> MESSAGE =
            Map.of("channel", "web", "customerId", "K-1001", "message", FaultyWorld.CARD);

    private final FaultyWorld world = FaultyWorld.get();

    @AfterEach
    void the_database_is_back() throws IOException, InterruptedException {
        signal("CONT");
        world.databaseLine.mend();
        world.awaitDatabase();
    }

    @Test
    void a_database_that_is_cut_off_makes_a_503_with_a_problem_and_a_page_that_says_so() {
        var agent = world.workbench().signIn();
        var form = agent.page("/").body();

        world.databaseLine.cut();

        isAProblem(world.workbench().post(MESSAGE));
        isAProblem(world.workbench().get("/api/v1/cases"));
        var page = agent.submit("/", form, MESSAGE);
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body()).contains("The store does not answer at the moment", "go back: your browser still has");
        assertThat(agent.page("/cases").status()).isEqualTo(503);
        assertThat(world.workbench()
                        .get("/actuator/health")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("DOWN");

        world.databaseLine.mend();
        world.awaitDatabase();
        assertThat(world.workbench().post(MESSAGE).status()).isEqualTo(201);
    }

    @Test
    void a_database_that_stands_still_makes_a_503_too() throws IOException, InterruptedException {
        signal("STOP");

        isAProblem(world.workbench().post(MESSAGE));

        signal("CONT");
        world.awaitDatabase();
        assertThat(world.workbench().post(MESSAGE).status()).isEqualTo(201);
    }

    @Test
    void without_a_free_connection_there_is_a_503_and_nothing_else_breaks() throws SQLException {
        var pool = world.application.getBean(DataSource.class);
        var taken = new ArrayList<Connection>();
        try {
            for (int i = 0; i < 10; i++) {
                taken.add(pool.getConnection());
            }
            isAProblem(world.workbench().post(MESSAGE));
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        assertThat(world.workbench().post(MESSAGE).status()).isEqualTo(201);
    }

    @Test
    void a_case_outlasts_an_outage_that_is_longer_than_all_tries_of_its_jobs() {
        world.model.be(ModelServer.Mood.SLOW);
        var id = world.receive(FaultyWorld.CARD);
        Awaitility.await("the model is asked").atMost(FaultyWorld.PATIENCE).until(() -> world.model.calls() > 0);
        world.databaseLine.cut();
        Awaitility.await("more failures than a job has tries")
                .atMost(FaultyWorld.PATIENCE)
                .until(() -> world.gate.calls("FailJob") > 12);

        world.databaseLine.mend();

        world.approve(id);
        world.awaitStatus(id, CaseStatus.SENT);
        assertThat(world.incidents(id)).isEmpty();
        assertThat(world.rows("draft", id)).isEqualTo(1);
        assertThat(world.rows("outbox", id)).isEqualTo(1);
    }

    @Test
    void a_reply_that_was_out_when_the_database_went_away_goes_out_once() {
        var id = world.receive("chat", "K-1001", FaultyWorld.CARD);
        world.waitsAt(id, "userTask_reviewDraft");
        world.receiver.beforeItAnswers(world.databaseLine::cut);

        world.approve(id);
        Awaitility.await("the receiver has it")
                .atMost(FaultyWorld.PATIENCE)
                .until(() -> !world.receiver.takenOf(id.value()).isEmpty());
        pause(Duration.ofSeconds(4));
        world.receiver.beforeItAnswers(() -> {});
        world.databaseLine.mend();

        world.awaitStatus(id, CaseStatus.SENT);
        pause(Duration.ofSeconds(2));
        assertThat(world.receiver.takenOf(id.value())).hasSize(1);
    }

    private static void isAProblem(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asText()).contains("The store does not answer; nothing was taken");
        assertThat(answer.took()).isLessThan(Duration.ofSeconds(10));
    }

    /** To the server and to every process that serves a connection. */
    private void signal(String name) throws IOException, InterruptedException {
        var pid = Long.parseLong(
                Files.readAllLines(Path.of(PostgresFolder.of(world.postgres)).resolve("postmaster.pid"))
                        .getFirst()
                        .strip());
        var server = ProcessHandle.of(pid).orElseThrow();
        var command = new ArrayList<>(java.util.List.of("kill", "-" + name));
        Stream.concat(Stream.of(server), server.descendants())
                .map(process -> Long.toString(process.pid()))
                .forEach(command::add);
        new ProcessBuilder(command).start().waitFor();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where a server keeps its data, asked before it is frozen. */
    private static final class PostgresFolder {

        private static String folder = "";

        private static synchronized String of(io.zonky.test.db.postgres.embedded.EmbeddedPostgres postgres) {
            if (folder.isEmpty()) {
                try (var connection = postgres.getPostgresDatabase().getConnection();
                        var answer = connection.createStatement().executeQuery("show data_directory")) {
                    answer.next();
                    folder = answer.getString(1);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
            return folder;
        }
    }
}
