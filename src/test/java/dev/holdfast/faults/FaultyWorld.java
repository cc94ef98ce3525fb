package dev.holdfast.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.Holdfast;
import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFiles;
import dev.holdfast.casework.CaseIntake;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Intake;
import dev.holdfast.casework.NewMessage;
import dev.holdfast.process.ProcessEngine;
import dev.holdfast.process.RecordedReviews;
import dev.holdfast.process.Trail;
import dev.holdfast.process.Trail.OpenTask;
import dev.holdfast.vault.Access;
import dev.holdfast.workflow.CaseId;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application with its real workers on the in-memory engine, its store in a real PostgreSQL, and something to
 * break on each line to the outside. Starting it takes a while, so all fault tests share one.
 */
final class FaultyWorld {

    static final Duration PATIENCE = Duration.ofSeconds(150);
    static final String CARD = "My card was declined and the chip does not work any more. What can I do?";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static @Nullable FaultyWorld shared;

    final ProcessEngine engine = new ProcessEngine();
    final EngineGate gate = new EngineGate(engine.gateway());
    final EmbeddedPostgres postgres;
    final Forwarder databaseLine;
    final ModelServer model = new ModelServer();
    final Receiver receiver = new Receiver();
    final RecordedReviews reviews = new RecordedReviews();
    final ConfigurableApplicationContext application;

    private FaultyWorld() {
        reviews.readFrom(engine);
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        databaseLine = new Forwarder(URI.create("tcp://localhost:" + postgres.getPort()));
        databaseLine.mend();
        application = start();
        // What a first request has to load is no part of any test's time.
        workbench().signIn().page("/cases");
        waitsAt(receive(CARD), "userTask_reviewDraft");
    }

    static synchronized FaultyWorld get() {
        var world = shared;
        if (world == null) {
            world = new FaultyWorld();
            Runtime.getRuntime().addShutdownHook(new Thread(world::end));
            shared = world;
        }
        world.gate.open();
        world.gate.forgetAttempts();
        world.model.be(ModelServer.Mood.SENSIBLE);
        world.reviews.show();
        world.receiver.beforeItAnswers(() -> {});
        return world;
    }

    private ConfigurableApplicationContext start() {
        return startWith(Clock.systemUTC());
    }

    /** One more application for the same engine and the same database. */
    ConfigurableApplicationContext startWith(Clock clock, String... more) {
        var data = temporary();
        return new SpringApplicationBuilder(Holdfast.class)
                .profiles("demo")
                .registerShutdownHook(false)
                .properties(ModelServer.settings(model.address()).entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new))
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(
                            "recordedReviews",
                            RecordedReviews.class,
                            () -> reviews,
                            definition -> definition.setPrimary(true));
                    beans.registerBean(
                            "clockOfThisMachine", Clock.class, () -> clock, definition -> definition.setPrimary(true));
                })
                .run(arguments(data, more));
    }

    private String[] arguments(Path data, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--holdfast.data-directory=" + data,
                "--holdfast.vault.key=" + "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=",
                "--spring.datasource.url=jdbc:postgresql://localhost:"
                        + databaseLine.address().getPort() + "/postgres",
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.connection-timeout=2000",
                "--spring.datasource.hikari.validation-timeout=1000",
                "--camunda.client.grpc-address=" + gate.address(),
                "--holdfast.workflow.retry-backoff=200ms",
                "--holdfast.workflow.retry-backoff-limit=2s",
                "--holdfast.review.wait-for-tasklist=1s",
                "--holdfast.delivery.webhook.url=" + receiver.address(),
                "--holdfast.delivery.webhook.secret=a secret for tests only",
                "--holdfast.delivery.webhook.channels=chat",
                "--holdfast.delivery.pause=500ms",
                "--logging.level.root=warn",
                "--logging.level.dev.holdfast=info"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static Path temporary() {
        try {
            var folder = Files.createTempDirectory("holdfast-faults");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    FileSystemUtils.deleteRecursively(folder);
                } catch (IOException left) {
                    // The system's folder for temporary files is cleaned by the system.
                }
            }));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        application.close();
        model.close();
        receiver.close();
        gate.close();
        databaseLine.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        engine.close();
    }

    Workbench workbench() {
        return new Workbench(
                ((WebServerApplicationContext) application).getWebServer().getPort());
    }

    /** The store as it is, past the line that tests break. */
    JdbcClient store() {
        return JdbcClient.create(
                new DriverManagerDataSource(postgres.getJdbcUrl("postgres", "postgres"), "postgres", ""));
    }

    CaseId receive(String channel, String customer, String message) {
        var intake =
                application.getBean(CaseIntake.class).receive(new NewMessage(channel, customer, "", message), null);
        return ((Intake.Accepted) intake).supportCase().id();
    }

    CaseId receive(String message) {
        return receive("web", "K-1001", message);
    }

    CaseFile file(CaseId id) {
        return application
                .getBean(CaseFiles.class)
                .withValues(id, Access.ofApplication(Access.Why.API))
                .orElseThrow();
    }

    CaseFile awaitStatus(CaseId id, CaseStatus status) {
        return await(
                id + " has the status " + status, () -> Optional.of(file(id)).filter(file -> file.status() == status));
    }

    OpenTask waitsAt(CaseId id, String userTask) {
        return await(id + " waits at " + userTask, () -> openTask(id, userTask));
    }

    Optional<OpenTask> openTask(CaseId id, String userTask) {
        return instances(id).stream()
                .flatMap(instance -> new Trail(engine, instance).openTask(userTask).stream())
                .findFirst();
    }

    /** Every process instance that the engine ever started for this case. */
    List<Long> instances(CaseId id) {
        return engine.records()
                .filter(record -> record.getValueType() == ValueType.VARIABLE)
                .map(record -> (VariableRecordValue) record.getValue())
                .filter(variable -> variable.getName().equals("caseId")
                        && variable.getValue().equals("\"" + id + "\""))
                .map(VariableRecordValue::getProcessInstanceKey)
                .distinct()
                .toList();
    }

    List<String> incidents(CaseId id) {
        return instances(id).stream()
                .flatMap(instance -> new Trail(engine, instance).incidents())
                .toList();
    }

    void complete(OpenTask task, String person, Map<String, Object> submitted) {
        reviews.completedBy(task.key(), person);
        try {
            engine.complete(task.key(), JSON.writeValueAsString(submitted));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    void approve(CaseId id) {
        complete(waitsAt(id, "userTask_reviewDraft"), "reviewer", Map.of("decision", "SEND_AS_IS"));
    }

    int rows(String table, CaseId id) {
        return store().sql("select count(*) from " + table + " where case_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** Until every connection that broke has been replaced: several answers in a row. */
    void awaitDatabase() {
        Awaitility.await("the application has its database again")
                .atMost(PATIENCE)
                .until(() -> {
                    for (int i = 0; i < 15; i++) {
                        if (workbench().get("/api/v1/cases?size=1").status() != 200) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    static <T> T await(String what, Callable<Optional<T>> answer) {
        return Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(answer, Optional::isPresent)
                .orElseThrow();
    }
}
