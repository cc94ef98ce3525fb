package dev.holdfast.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.answer.Workflows;
import dev.holdfast.workflow.ProcessDiagram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new AI workflow needs no Java: one more diagram and one more pattern are put into the folder of process owners while
 * the application runs, and it answers with them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThirdDiagramTest {

    private static final Path FILES = Path.of("src/test/resources/third-diagram");

    private WholeApplication holdfast;

    @BeforeAll
    void start(@TempDir Path data, @TempDir Path folder) throws IOException {
        holdfast = new WholeApplication(data, "--holdfast.workflow.location=" + folder);
        assertThat(workflows()).containsExactly("knowledgeAnswer");
        for (var file : List.of("adviser-rules.md", "adviser-rules.bpmn")) {
            Files.copy(FILES.resolve(file), folder.resolve(file));
        }
        Waiting.await("the new diagram", () -> Optional.of(workflows()).filter(ids -> ids.size() == 2));
    }

    @AfterAll
    void end() {
        holdfast.close();
    }

    @Test
    void the_shipped_diagram_still_answers_where_nobody_chooses() {
        assertThat(workflows()).containsExactly("knowledgeAnswer", "adviserRules");
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

    @Test
    void a_workflow_that_no_diagram_has_is_refused_with_those_that_there_are() {
        var reply = holdfast.post("agent", "/api/v1/answers", Map.of("question", "Why?", "workflow", "adviserRule"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("detail").asText())
                .contains("'adviserRule'", "There are: knowledgeAnswer, adviserRules.");
        assertThat(reply.json().path("errors").path(0).path("field").asText()).isEqualTo("workflow");
    }

    private List<String> workflows() {
        return holdfast.bean(Workflows.class).all().stream()
                .map(ProcessDiagram::processId)
                .toList();
    }

    /** The first questions wait for topics and index to be learned. */
    private JsonNode ask(Map<String, String> question) {
        var reply = holdfast.post("agent", "/api/v1/answers", question);
        assertThat(reply.status()).isIn(200, 202);
        return holdfast.answered("agent", reply.json().path("answerId").asText());
    }
}
