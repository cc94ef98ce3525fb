package dev.holdfast.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.Holdfast;
import dev.holdfast.faults.ModelServer;
import dev.holdfast.faults.ModelServer.Mood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The command of the README: how it ends as a process of its own with the arguments of the pom, and what it makes of models
 * on a server of this test, on one application for all.
 */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertifyRunTest {

    private static final String NOBODY =
            "No certificate: There is no model 'nobody' in holdfast.model.models. There are: steady, sensible, inventive,"
                    + " default, extractive.";

    private final ModelServer sensible = new ModelServer();
    private final ModelServer inventive = new ModelServer();
    private CertifyProcess process;
    private ConfigurableApplicationContext application;
    private Path report;

    /** The process starts while the application does. */
    @BeforeAll
    void begin(@TempDir Path folder) throws IOException {
        inventive.be(Mood.MADE_UP_SOURCES);
        report = folder.resolve("report");
        process = CertifyProcess.begin(settings(folder.resolve("process")), report, "nobody");
        application = new SpringApplicationBuilder(Holdfast.class)
                .profiles("demo")
                .run(
                        "--spring.config.additional-location=file:" + settings(folder.resolve("application")),
                        "--server.port=0",
                        "--camunda.client.grpc-address=http://localhost:1",
                        "--camunda.client.worker.defaults.enabled=false",
                        "--logging.level.root=error");
    }

    @AfterAll
    void end() {
        process.close();
        application.close();
        sensible.close();
        inventive.close();
    }

    @Test
    void a_candidate_that_does_as_well_passes_and_the_table_and_both_files_say_so(CapturedOutput said)
            throws Exception {
        assertThat(certify("sensible")).isZero();

        var file = newest();
        var id = file.path("certificateId").asText();
        assertThat(said.getOut())
                .contains("# Swap certificate " + id + ": passed", "sensible in place of steady for draft-reply")
                .contains("Written to " + report.resolve(id + ".md") + " and .json");
        assertThat(report.resolve(id + ".md"))
                .content()
                .contains("| LOW | passed | 10 of 10 (100.0 %)", "| sensible | 30 |")
                .satisfies(table -> assertThat(said.getOut()).contains(table));
        assertThat(file.path("state").asText()).isEqualTo("TO_BE_SIGNED");
        assertThat(file.path("casesRun").asInt()).isEqualTo(30);
        assertThat(file.path("tiers")).hasSize(3);
        assertThat(file.path("orderedBy").asText()).isEqualTo("certify");
    }

    @Test
    void a_candidate_that_makes_things_up_fails_and_so_does_the_command(CapturedOutput said) throws Exception {
        assertThat(certify("inventive")).isEqualTo(1);

        var file = newest();
        assertThat(said.getOut())
                .contains("# Swap certificate " + file.path("certificateId").asText() + ": failed", "| LOW | failed |");
        assertThat(file.path("state").asText()).isEqualTo("FAILED");
        assertThat(file.path("cases").path(0).path("candidate").path("draft").asText())
                .contains("4711 euro");
        assertThat(inventive.calls()).as("each case once").isEqualTo(30);
    }

    @Test
    void a_wish_that_cannot_be_met_is_one_sentence(CapturedOutput said) throws Exception {
        assertThat(certify("nobody")).isEqualTo(2);

        assertThat(said.getErr()).contains(NOBODY);
    }

    @Test
    void a_file_of_settings_that_is_not_there_is_one_sentence(CapturedOutput said) throws Exception {
        assertThat(run().certify(new DefaultApplicationArguments("--models=nowhere.yaml", "--candidate=sensible")))
                .isEqualTo(2);

        assertThat(said.getErr()).contains("No certificate: There is no file 'nowhere.yaml', which -Dmodels names.");
    }

    @Test
    void as_a_process_it_ends_with_that_code_and_that_sentence_alone() {
        assertThat(process.code()).as(process.said()).isEqualTo(2);

        assertThat(process.complaints()).containsExactly(NOBODY);
    }

    private int certify(String candidate) throws IOException, InterruptedException {
        return run().certify(new NewCertificate("draft-reply", candidate, "steady"), report);
    }

    private CertifyRun run() {
        return new CertifyRun(
                application.getBean(CertificateDesk.class),
                application.getBean(SuiteRun.class),
                application.getBean(SuiteJudge.class),
                application.getBean(CertificateFiles.class),
                application.getBean(ObjectMapper.class),
                application);
    }

    /** What the last run wrote as JSON. */
    private JsonNode newest() throws IOException {
        var id = application.getBean(CertificateFiles.class).last().getFirst().id();
        return new ObjectMapper().readTree(report.resolve(id + ".json").toFile());
    }

    /** What a build server would name with {@code -Dmodels}. */
    private Path settings(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve("application.yaml"), """
                holdfast:
                  data-directory: %s
                  certificate: {location: src/test/resources/short-suite, least-cases: 10, margin: 0.5, at-once: 16}
                  model.models:
                  - {name: steady, provider: openai, base-url: "%2$s", model: stand-in, timeout: 20s}
                  - {name: sensible, provider: openai, base-url: "%2$s", model: stand-in-2, timeout: 20s}
                  - {name: inventive, provider: openai, base-url: "%3$s", model: stand-in, timeout: 20s}
                """.formatted(
                        folder.resolve("data"), sensible.address(), inventive.address()));
    }
}
