package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the container would do, without a container: the database as {@code compose/postgres/databases.sql} makes it, the
 * environment of {@code docker-compose.yml} and the {@code Dockerfile}, and the same command. No engine answers.
 */
class ComposeStartTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    Path data;

    @Test
    void the_application_starts_with_these_settings_on_a_real_postgresql() throws Exception {
        var variables = ComposeFileTest.filledIn();
        try (var postgres = EmbeddedPostgres.start()) {
            makeDatabases(postgres, variables);
            int port = freePort();
            var log = Files.createDirectories(Path.of("target")).resolve("compose-start.log");
            var process = start(postgres.getPort(), port, variables, log);
            try {
                Awaitility.await("the application is ready; its log is " + log)
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofSeconds(1))
                        .failFast(() ->
                                assertThat(process.isAlive()).as(tail(log)).isTrue())
                        .ignoreExceptions()
                        .until(() -> get(port, "/actuator/health/readiness").statusCode() == 200);

                assertThat(get(port, "/sign-in").body()).contains("Demo users");
                var taken = post(port, "/api/v1/cases");
                assertThat(taken.statusCode()).as(taken.body()).isIn(200, 201, 202);
                assertThat(casesIn(postgres)).isOne();
                assertThat(Files.readString(log)).doesNotContain("sets nothing", "vault's key was made");
            } finally {
                process.destroy();
                if (!process.waitFor(1, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                }
            }
        }
    }

    private Process start(int database, int port, Map<String, String> variables, Path log) throws IOException {
        var command = new ArrayList<String>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flagsOfTheImage());
        command.addAll(List.of("-classpath", classPath(), "dev.holdfast.Holdfast"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.matches("(HOLDFAST|SPRING|CAMUNDA|SERVER|MANAGEMENT)_.*"));
        environment.put("MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED", "true");
        ComposeFile.with(variables)
                .environment("holdfast")
                .forEach((name, value) -> environment.put(
                        name,
                        value.replace("//postgres:5432/", "//127.0.0.1:" + database + "/")
                                .replaceAll("http://camunda:\\d+", "http://127.0.0.1:1")));
        // Where this machine differs from the container.
        environment.put("HOLDFAST_DATADIRECTORY", data.toString());
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        return builder.start();
    }

    /** What stands between java and -jar in the image's command. */
    private static List<String> flagsOfTheImage() throws IOException {
        var command = Pattern.compile("ENTRYPOINT (\\[.*])").matcher(ComposeFile.text("Dockerfile"));
        assertThat(command.find()).isTrue();
        var words = List.of(new ObjectMapper().readValue(command.group(1), String[].class));
        assertThat(words).startsWith("java").endsWith("-jar", "holdfast.jar");
        return words.subList(1, words.size() - 2);
    }

    private static void makeDatabases(EmbeddedPostgres postgres, Map<String, String> variables) throws SQLException {
        var script = ComposeFile.text("compose/postgres/databases.sql")
                .replace(":'holdfast_password'", "'" + variables.get("HOLDFAST_DB_PASSWORD") + "'")
                .replace(":'camunda_password'", "'" + variables.get("CAMUNDA_DB_PASSWORD") + "'");
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var line :
                    script.lines().filter(one -> !one.matches("(--|\\\\).*")).toList()) {
                statement.execute(line);
            }
        }
    }

    private static int casesIn(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.getDatabase("postgres", "holdfast").getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM support_case")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
    }

    private static HttpResponse<String> post(int port, String path) throws Exception {
        var agent = Base64.getEncoder().encodeToString("agent:agent".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Basic " + agent)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"channel\":\"email\",\"customerId\":\"K-1001\",\"subject\":\"Card\",\"message\":\"What is it?\"}")));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String tail(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
