package dev.holdfast.workflow.folder;

import static dev.holdfast.workflow.folder.OwnersFolder.renamedStep;
import static dev.holdfast.workflow.folder.OwnersFolder.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.workflow.FaultyModelException;
import dev.holdfast.workflow.ModelFile;
import dev.holdfast.workflow.engine.Deployment.Outcome;
import dev.holdfast.workflow.folder.FolderState.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files come into the folder, change and go, and what is in use follows, or stays. */
class ModelUpdatesTest {

    private OwnersFolder owners;

    @BeforeEach
    void begin(@TempDir Path temporary) {
        owners = OwnersFolder.in(temporary);
    }

    @Test
    void an_empty_folder_changes_nothing() {
        owners.start().looks();

        assertThat(owners.models.all()).noneMatch(ModelFile::fromFolder);
        assertThat(owners.state().progress()).isEqualTo(Progress.IN_USE);
        assertThat(owners.engine.taken).hasSize(1);
    }

    @Test
    void a_diagram_with_a_shipped_name_takes_its_place_and_goes_to_the_engine_alone() {
        owners.start()
                .put("customer-reply.bpmn", renamedStep("What is it about?"))
                .looks();

        assertThat(owners.textInUse("customer-reply.bpmn")).contains("What is it about?");
        assertThat(owners.engine.taken.getLast()).containsExactly("customer-reply.bpmn");
        assertThat(owners.state().files()).containsExactly("customer-reply.bpmn");
        assertThat(owners.models.diagramOf("customerReply").orElseThrow()).contains("What is it about?");
    }

    @Test
    void a_diagram_with_a_shipped_process_takes_its_place_under_another_name_and_in_a_folder_below() {
        owners.start().put("bank/our-reply.bpmn", renamedStep("Ours")).looks();

        assertThat(owners.models.all()).extracting(ModelFile::name).contains("our-reply.bpmn");
        assertThat(owners.models.all()).extracting(ModelFile::name).doesNotContain("customer-reply.bpmn");
    }

    @Test
    void a_file_that_is_taken_out_brings_the_shipped_one_back() {
        owners.start().put("customer-reply.bpmn", renamedStep("Ours")).looks();

        owners.remove("customer-reply.bpmn").looks();

        assertThat(owners.textInUse("customer-reply.bpmn")).isEqualTo(shipped("customer-reply.bpmn"));
        assertThat(owners.engine.taken.getLast()).containsExactly("customer-reply.bpmn");
        assertThat(owners.state().files()).isEmpty();
    }

    @Test
    void nothing_is_taken_while_files_are_still_being_copied() {
        owners.start();
        var diagram = renamedStep("Ours");

        owners.put("customer-reply.bpmn", diagram.substring(0, 9_000)).looksOnce();
        owners.put("customer-reply.bpmn", diagram.substring(0, 20_000)).looksOnce();
        owners.put("customer-reply.bpmn", diagram).looksOnce();

        assertThat(owners.state().progress()).isEqualTo(Progress.IN_USE);
        assertThat(owners.engine.taken).hasSize(1);
        owners.looksOnce();
        assertThat(owners.textInUse("customer-reply.bpmn")).contains("Ours");
    }

    @Test
    void a_refused_set_changes_nothing_and_says_why_until_it_is_mended() {
        owners.start().put("customer-reply.bpmn", renamedStep("Good")).looks();
        var broken = renamedStep("Bad").replace("type=\"triage.classifyMessage\"", "type=\"triage.guess\"");

        owners.put("customer-reply.bpmn", broken)
                .put("risk-tier.dmn", shipped("risk-tier.dmn") + "\n")
                .looks();

        assertThat(owners.state().progress()).isEqualTo(Progress.REFUSED);
        assertThat(owners.state().faults())
                .singleElement()
                .asString()
                .contains("customer-reply.bpmn", "\"Bad\" (serviceTask_classifyMessage)", "triage.guess");
        assertThat(owners.textInUse("customer-reply.bpmn")).contains("Good");
        assertThat(owners.textInUse("risk-tier.dmn")).isEqualTo(shipped("risk-tier.dmn"));
        assertThat(owners.engine.taken).hasSize(2);

        owners.put("customer-reply.bpmn", renamedStep("Mended")).looks();

        assertThat(owners.state().progress()).isEqualTo(Progress.IN_USE);
        assertThat(owners.engine.taken.getLast()).containsExactlyInAnyOrder("customer-reply.bpmn", "risk-tier.dmn");
    }

    @Test
    void what_the_engine_refuses_is_not_used() {
        owners.start();
        owners.engine.answer = new Outcome.Refused(List.of("risk-tier.dmn: Camunda refuses the file"));

        owners.put("risk-tier.dmn", shipped("risk-tier.dmn") + "\n").looks();

        assertThat(owners.state().progress()).isEqualTo(Progress.REFUSED);
        assertThat(owners.state().faults()).containsExactly("risk-tier.dmn: Camunda refuses the file");
        assertThat(owners.models.all()).noneMatch(ModelFile::fromFolder);
    }

    @Test
    void while_the_engine_is_away_a_change_waits() {
        owners.start();
        owners.engine.answer = new Outcome.Unanswered();

        owners.put("customer-reply.bpmn", renamedStep("Ours")).looks();

        assertThat(owners.state().progress()).isEqualTo(Progress.WAITS_FOR_CAMUNDA);
        assertThat(owners.textInUse("customer-reply.bpmn")).doesNotContain("Ours");
        owners.engine.answer = null;
        assertThat(owners.looksOnce().textInUse("customer-reply.bpmn")).contains("Ours");
    }

    @Test
    void after_a_restart_with_nonsense_in_the_folder_the_last_good_version_is_used() {
        owners.start().put("customer-reply.bpmn", renamedStep("Good")).looks();
        owners.put("customer-reply.bpmn", "nonsense");

        var again = owners.restarted().start();

        assertThat(again.textInUse("customer-reply.bpmn")).contains("Good");
        assertThat(again.state().progress()).isEqualTo(Progress.REFUSED);
        assertThat(again.engine.isDone()).isTrue();
    }

    @Test
    void with_nonsense_in_the_folder_from_the_beginning_what_ships_is_used() {
        owners.put("customer-reply.bpmn", "nonsense").start();

        assertThat(owners.textInUse("customer-reply.bpmn")).isEqualTo(shipped("customer-reply.bpmn"));
        assertThat(owners.state().progress()).isEqualTo(Progress.REFUSED);
    }

    @Test
    void at_the_first_start_the_engine_is_never_given_what_the_folder_replaces() {
        owners.put("customer-reply.bpmn", renamedStep("Ours")).start();

        assertThat(owners.engine.taken).hasSize(1);
        assertThat(owners.textInUse("customer-reply.bpmn")).contains("Ours");
    }

    @Test
    void accepted_files_that_no_longer_fit_the_application_stop_its_start() throws IOException {
        owners.start();
        var fromAnOlderRelease =
                renamedStep("Ours").replace("type=\"triage.classifyMessage\"", "type=\"triage.formerName\"");
        new AcceptedModels(owners.folder.resolveSibling("data"))
                .keep(new AcceptedModels.Accepted(
                        List.of(new ModelFile("customer-reply.bpmn", fromAnOlderRelease.getBytes(), true)), List.of()));
        owners.put("customer-reply.bpmn", fromAnOlderRelease);

        assertThatThrownBy(() -> owners.restarted().start())
                .isInstanceOf(FaultyModelException.class)
                .hasMessageContaining("triage.formerName");
    }

    @Test
    void a_folder_that_goes_away_takes_nothing_with_it() throws IOException {
        owners.start().put("customer-reply.bpmn", renamedStep("Ours")).looks();
        owners.remove("customer-reply.bpmn");
        Files.delete(owners.folder);

        owners.looks();

        assertThat(owners.textInUse("customer-reply.bpmn")).contains("Ours");
        assertThat(owners.state().faults()).singleElement().asString().contains("holdfast.workflow.location");
    }

    @Test
    void a_setting_that_names_no_folder_stops_the_start_and_says_what_to_do() throws IOException {
        Files.delete(owners.folder);

        assertThatThrownBy(owners::start)
                .isInstanceOf(FaultyModelException.class)
                .hasMessageContaining(owners.folder.toString())
                .hasMessageContaining("holdfast.workflow.location")
                .hasMessageContaining("Create it, correct the setting, or leave the setting out");
    }

    @Test
    void health_says_what_is_refused_and_stays_up_for_a_load_balancer() {
        owners.start().put("customer-reply.bpmn", "nonsense").looks();

        var health = new ModelsHealthIndicator(owners.engine, owners.models).health();

        assertThat(health.getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health.getDetails().get("refused")).asString().contains("customer-reply.bpmn");
    }
}
