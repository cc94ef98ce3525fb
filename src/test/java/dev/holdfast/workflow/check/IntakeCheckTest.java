package dev.holdfast.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each fault is put into the shipped diagram of questions. */
class IntakeCheckTest {

    private String xml = "";

    @BeforeEach
    void read() throws IOException {
        xml = Files.readString(Path.of("bpmn/knowledge-answer.bpmn"));
    }

    @Test
    void the_shipped_diagram_has_no_fault() {
        assertThat(faults(xml)).isEmpty();
    }

    @Test
    void a_diagram_that_takes_something_unknown_is_told_what_there_is() {
        assertThat(faults(replaced("value=\"questions\"", "value=\"question\"")))
                .singleElement()
                .asString()
                .contains("holdfast.takes", "'question'", "There is only: questions.");
    }

    @Test
    void a_diagram_that_no_message_starts_is_named() {
        assertThat(faults(replaced(
                        "<bpmn:messageEventDefinition id=\"messageDefinition_questionAsked\""
                                + " messageRef=\"message_questionAsked\"/>",
                        "")))
                .singleElement()
                .asString()
                .contains("no message starts it");
    }

    @Test
    void a_diagram_that_never_gives_an_answer_is_named() {
        assertThat(faults(replaced("answer.giveAnswer", "delivery.sendReply")))
                .singleElement()
                .asString()
                .contains("never gives an answer", "answer.giveAnswer");
    }

    @Test
    void a_diagram_that_cannot_be_withdrawn_is_named() {
        assertThat(faults(replaced("name=\"caseWithdrawn\"", "name=\"somethingElse\"")))
                .singleElement()
                .asString()
                .contains("nobody can withdraw one", "caseWithdrawn");
    }

    private List<String> faults(String content) {
        return IntakeCheck.faultsOf("knowledge-answer.bpmn", diagram(content));
    }

    private String replaced(String part, String instead) {
        assertThat(xml).contains(part);
        return xml.replace(part, instead);
    }

    private static BpmnModelInstance diagram(String content) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
