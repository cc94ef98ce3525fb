package dev.holdfast.process;

import static dev.holdfast.process.Waiting.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import dev.holdfast.Holdfast;
import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFiles;
import dev.holdfast.operations.LostCustomer;
import dev.holdfast.operations.SpanCollector;
import dev.holdfast.process.Trail.OpenTask;
import dev.holdfast.vault.Access;
import dev.holdfast.workflow.CaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The whole application on the in-memory engine, watched: its spans, its log, its pages and its metrics. */
final class ObservedApplication implements AutoCloseable {

    private static final Pattern CASE = Pattern.compile("C-\\d{8}-\\w{10}");

    final ProcessEngine engine = new ProcessEngine();
    final SpanCollector collector;
    final Path log;
    private final RecordedReviews reviews = new RecordedReviews();
    private final ConfigurableApplicationContext application;
    private final MockMvcTester pages;
    private final HttpClient http = HttpClient.newHttpClient();

    ObservedApplication(Path data) throws IOException {
        collector = new SpanCollector();
        log = data.resolve("log.json");
        reviews.readFrom(engine);
        application = new SpringApplicationBuilder(Holdfast.class)
                .profiles("demo")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "recordedReviews",
                                RecordedReviews.class,
                                () -> reviews,
                                definition -> definition.setPrimary(true)))
                .run(
                        "--server.port=0",
                        "--holdfast.data-directory=" + data,
                        "--camunda.client.grpc-address=" + engine.gateway(),
                        "--holdfast.workflow.retry-backoff=50ms",
                        "--holdfast.workflow.retry-backoff-limit=100ms",
                        "--holdfast.casework.incident-interval=300ms",
                        "--holdfast.operations.metrics-interval=500ms",
                        "--management.otlp.tracing.endpoint=" + collector.endpoint(),
                        "--management.tracing.opentelemetry.export.schedule-delay=200ms",
                        "--logging.level.root=warn",
                        "--logging.level.dev.holdfast=info",
                        "--logging.file.name=" + log,
                        "--logging.structured.format.file=ecs");
        pages = MockMvcTester.from(
                (WebApplicationContext) application,
                builder -> builder.apply(springSecurity()).build());
    }

    /** Sends a message by HTTP, as a program would. */
    CaseId receive(String customer, String message) {
        var answer = call(
                "agent",
                HttpRequest.newBuilder(address("/api/v1/cases"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"channel\":\"web\",\"customerId\":\"" + customer
                                + "\",\"subject\":\"Card\",\"message\":\"" + message + "\"}")));
        return new CaseId(
                CASE.matcher(answer).results().findFirst().orElseThrow().group());
    }

    /** What a program reads by HTTP at this address. */
    String read(String person, String path) {
        return call(person, HttpRequest.newBuilder(address(path)).GET());
    }

    MvcTestResult page(String role, String path) {
        return pages.get()
                .uri(path)
                .with(user(role).roles(role.toUpperCase(Locale.ROOT)))
                .exchange();
    }

    MvcTestResult press(String role, String path, String field, String... values) {
        return pages.post()
                .uri(path)
                .param(field, values)
                .with(user(role).roles(role.toUpperCase(Locale.ROOT)))
                .with(csrf())
                .exchange();
    }

    LostCustomer lose(String customerId) {
        return LostCustomer.lose(application.getBean(JdbcClient.class), customerId);
    }

    CaseFile file(CaseId id) {
        return application
                .getBean(CaseFiles.class)
                .withValues(id, Access.ofApplication(Access.Why.API))
                .orElseThrow();
    }

    OpenTask waitsAt(CaseId id, String userTask) {
        return await(
                "waits at " + userTask,
                () -> new Trail(engine)
                        .instanceOf(id.value())
                        .flatMap(instance -> new Trail(engine, instance).openTask(userTask)));
    }

    void complete(OpenTask task, String person, String submitted) {
        reviews.completedBy(task.key(), person);
        engine.complete(task.key(), submitted);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port") + path);
    }

    private String call(String person, HttpRequest.Builder request) {
        var credentials = Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8));
        try {
            return http.send(
                            request.header("Authorization", "Basic " + credentials)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        application.close();
        engine.close();
        collector.close();
    }
}
