package dev.holdfast.workflow.folder;

import static dev.holdfast.workflow.folder.OwnersFolder.renamedStep;
import static dev.holdfast.workflow.folder.OwnersFolder.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.holdfast.workflow.ModelFile;
import dev.holdfast.workflow.folder.FolderState.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is put into the folder: what was in use stays, and one sentence names file and element. */
class NonsenseInTheFolderTest {

    private OwnersFolder owners;

    @BeforeEach
    void begin(@TempDir Path temporary) {
        owners = OwnersFolder.in(temporary).start();
    }

    @Test
    void no_xml() {
        refused("customer-reply.bpmn", "Dear colleagues, the diagram follows")
                .contains("customer-reply.bpmn is not a readable BPMN diagram: line 1");
    }

    @Test
    void an_empty_file() {
        refused("customer-reply.bpmn", "").contains("customer-reply.bpmn is empty");
    }

    @Test
    void a_form_that_a_diagram_asks_for_and_nobody_has() {
        refused("customer-reply.bpmn", renamedStep("Ours").replace("formId=\"legalReview\"", "formId=\"lawReview\""))
                .contains("customer-reply.bpmn", "userTask_legalReview", "the form 'lawReview', which no file has");
    }

    @Test
    void a_pattern_input_that_is_not_mapped() {
        owners.put("customer-reply.bpmn", renamedStep("Ours").replace("{message: message, ", "{"))
                .looks();

        assertThat(owners.state().faults())
                .hasSize(2)
                .allSatisfy(fault ->
                        assertThat(fault).contains("needs the input 'message'", "serviceTask_runPattern_draft"));
    }

    @Test
    void a_gateway_whose_way_has_no_condition() {
        refused("customer-reply.bpmn", renamedStep("Ours").replace(" default=\"flow_aiMayHelpNo\"", ""))
                .contains("customer-reply.bpmn", "flow_aiMayHelpNo", "condition");
    }

    @Test
    void a_table_without_the_decision_that_ships() {
        owners.put(
                        "handling.dmn",
                        shipped("handling.dmn").replace("<decision id=\"handling\"", "<decision id=\"mine\""))
                .looks();

        assertThat(owners.state().faults())
                .anySatisfy(fault -> assertThat(fault).contains("handling.dmn", "decision 'handling'", "Keep this id"))
                .anySatisfy(fault -> assertThat(fault).contains("businessRuleTask_handling"));
    }

    @Test
    void a_copy_of_a_diagram_that_would_run_each_case_twice() {
        refused("my-copy.bpmn", renamedStep("Mine").replace("process id=\"customerReply\"", "process id=\"myCopy\""))
                .contains("messageReceived", "'customerReply' in customer-reply.bpmn", "'myCopy' in my-copy.bpmn");
    }

    @Test
    void a_diagram_that_no_longer_hears_a_withdrawal() {
        refused(
                        "customer-reply.bpmn",
                        shipped("customer-reply.bpmn").replace("name=\"caseWithdrawn\"", "name=\"caseCancelled\""))
                .contains("The process 'customerReply' no longer takes the message caseWithdrawn");
    }

    @Test
    void the_same_table_in_two_files() {
        var table = shipped("handling.dmn");
        owners.put("handling.dmn", table).put("new/other.dmn", table).looks();

        assertThat(owners.state().faults())
                .anySatisfy(fault ->
                        assertThat(fault).contains("other.dmn has the decision 'handling', as handling.dmn does"));
    }

    @Test
    void the_same_name_in_two_folders() {
        owners.put("a/handling.dmn", shipped("handling.dmn"))
                .put("b/handling.dmn", shipped("handling.dmn"))
                .looks();

        assertThat(owners.state().faults())
                .singleElement()
                .asString()
                .contains("two files named handling.dmn: a/handling.dmn and b/handling.dmn");
    }

    @Test
    void a_broken_pattern() {
        refused("draft-reply.md", "---\nid: draft-reply\n---\n").contains("Pattern file draft-reply.md, field inputs");
    }

    @Test
    void a_very_large_file() throws IOException {
        try (var file =
                new java.io.RandomAccessFile(owners.folder.resolve("large.bpmn").toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        owners.looks();

        assertThat(owners.state().faults()).singleElement().asString().contains("large.bpmn has 50 MB", "1 MB");
    }

    @Test
    void links_that_lead_in_a_circle_or_nowhere() throws IOException {
        Files.createSymbolicLink(owners.folder.resolve("loop"), owners.folder);
        Files.createSymbolicLink(owners.folder.resolve("gone.bpmn"), Path.of("/nowhere/at-all.bpmn"));
        Files.createSymbolicLink(owners.folder.resolve("self.form"), Path.of("self.form"));
        owners.looks();

        assertThat(owners.state().faults())
                .hasSize(3)
                .anySatisfy(fault -> assertThat(fault).startsWith("loop is a link that leads back"))
                .anySatisfy(fault -> assertThat(fault).startsWith("gone.bpmn is a link that leads nowhere"))
                .anySatisfy(fault -> assertThat(fault).startsWith("self.form is a link that leads nowhere"));
    }

    @Test
    void a_file_that_cannot_be_read() throws IOException {
        var unreadable = Path.of("/proc/self/mem");
        assumeTrue(Files.isRegularFile(unreadable), "a file that even an administrator cannot read from its beginning");
        Files.createSymbolicLink(owners.folder.resolve("memory.bpmn"), unreadable);
        owners.looks();

        assertThat(owners.state().faults()).singleElement().asString().startsWith("memory.bpmn cannot be read: ");
    }

    @Test
    void a_pipe_that_nobody_writes_to() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        new ProcessBuilder("mkfifo", owners.folder.resolve("pipe.bpmn").toString())
                .start()
                .waitFor();
        owners.looks();

        assertThat(owners.state().faults()).singleElement().asString().startsWith("pipe.bpmn is not a file");
    }

    @Test
    void hidden_files_and_files_of_other_kinds_are_nobodys_business() {
        owners.put(".draft.bpmn", "x")
                .put(".git/a.form", "x")
                .put("notes.txt", "x")
                .put("README.md", "x")
                .looks();

        assertThat(owners.state().progress()).isEqualTo(Progress.IN_USE);
    }

    private AbstractStringAssert<?> refused(String name, String content) {
        owners.put(name, content).looks();
        assertThat(owners.state().progress()).isEqualTo(Progress.REFUSED);
        assertThat(owners.models.all()).noneMatch(ModelFile::fromFolder);
        return assertThat(owners.state().faults()).singleElement().asString();
    }
}
