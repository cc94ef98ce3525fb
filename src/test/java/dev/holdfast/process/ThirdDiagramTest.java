package dev.holdfast.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.answer.Workflows;
import dev.holdfast.workflow.ProcessDiagram;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new AI workflow needs no Java: the application is given one more diagram and one more pattern, both as files alone,
 * and answers with them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThirdDiagramTest {

    private static final Path FILES = Path.of("src/test/resources/third-diagram");

    private WholeApplication holdfast;

    @BeforeAll
    void start(@TempDir Path data, @TempDir Path patterns) throws IOException {
        for (var folder : new Path[] {Path.of("src/main/resources/patterns"), FILES.resolve("patterns")}) {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.copy(file, patterns.resolve(file.getFileName()));
                }
            }
        }
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(new URLClassLoader(new URL[] {FILES.toUri().toURL()}, before));
        try {
            holdfast = new WholeApplication(data, "--holdfast.pattern.location=" + patterns.toUri());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @AfterAll
    void end() {
        holdfast.close();
    }

    @Test
    void the_shipped_diagram_still_answers_where_nobody_chooses() {
        assertThat(holdfast.bean(Workflows.class).all())
                .extracting(ProcessDiagram::processId)
                .containsExactly("knowledgeAnswer", "adviserRules");
        assertThat(ask(Map.of("question", "What does a replacement card cost?"))
                        .path("workflow")
                        .asText())
                .isEqualTo("knowledgeAnswer");
    }

    @Test
    void the_new_diagram_answers_with_its_own_pattern_and_names_its_sources() {
        var answer = ask(Map.of("question", "May I waive the fee of a transfer recall?", "workflow", "adviserRules"));

        assertThat(answer.path("state").asText()).isEqualTo("ANSWERED");
        assertThat(answer.path("answer").asText()).contains("An adviser may waive the €10 fee once");
        assertThat(answer.path("sources")).isNotEmpty();
        assertThat(answer.path("claims"))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.path("sources")).isNotEmpty());
        assertThat(answer.path("findings")).as("the new diagram has no check").isEmpty();
    }

    @Test
    void the_new_diagram_says_in_its_own_words_that_there_is_nothing() {
        var answer = ask(Map.of("question", "Which football club do we sponsor?", "workflow", "adviserRules"));

        assertThat(answer.path("state").asText()).isEqualTo("NO_ANSWER");
        assertThat(answer.path("says").asText()).isEqualTo("No rule for advisers fits.");
        assertThat(answer.path("answer").isNull()).isTrue();
    }

    /** The first questions wait for topics and index to be learned. */
    private JsonNode ask(Map<String, String> question) {
        var reply = holdfast.post("agent", "/api/v1/answers", question);
        assertThat(reply.status()).isIn(200, 202);
        return holdfast.answered("agent", reply.json().path("answerId").asText());
    }
}
