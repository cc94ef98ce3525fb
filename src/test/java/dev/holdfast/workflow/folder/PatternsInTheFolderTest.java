package dev.holdfast.workflow.folder;

import static dev.holdfast.workflow.folder.OwnersFolder.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.pattern.Patterns;
import dev.holdfast.workflow.folder.FolderState.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prompt patterns change together with the diagrams that name them, and running cases keep theirs. */
class PatternsInTheFolderTest {

    private OwnersFolder owners;
    private String draftReply;

    @BeforeEach
    void begin(@TempDir Path temporary) throws IOException {
        owners = OwnersFolder.in(temporary).start();
        draftReply = Files.readString(Path.of("src/main/resources/patterns/draft-reply.md"));
    }

    @Test
    void a_pattern_with_a_higher_version_takes_the_place_of_the_shipped_one_until_it_is_taken_out() {
        owners.put("draft-reply.md", changed("version: 2")).looks();
        assertThat(version("draft-reply")).isEqualTo(2);

        owners.remove("draft-reply.md").looks();
        assertThat(version("draft-reply")).isEqualTo(1);
    }

    @Test
    void a_changed_text_under_the_same_version_is_refused() {
        owners.put("draft-reply.md", changed("version: 1")).looks();

        assertThat(owners.state().faults())
                .containsExactly("Pattern file draft-reply.md, field version: the text has changed, but it is still"
                        + " version 1. Write a higher one, so that reports tell the two apart.");
        assertThat(version("draft-reply")).isEqualTo(1);
    }

    @Test
    void a_new_pattern_and_the_diagram_that_names_it_come_into_use_together() {
        owners.put("patterns/short-reply.md", draftReply.replace("id: draft-reply", "id: short-reply"))
                .put("bpmn/customer-reply.bpmn", withPattern("short-reply"))
                .looks();

        assertThat(owners.state().progress()).isEqualTo(Progress.IN_USE);
        assertThat(patterns().find("short-reply")).isPresent();
        assertThat(owners.textInUse("customer-reply.bpmn")).contains("short-reply");
    }

    @Test
    void a_pattern_that_a_diagram_names_cannot_be_taken_out_alone() {
        a_new_pattern_and_the_diagram_that_names_it_come_into_use_together();

        owners.remove("patterns/short-reply.md").looks();

        assertThat(owners.state().faults())
                .hasSize(2)
                .allSatisfy(
                        fault -> assertThat(fault).contains("names the pattern 'short-reply', which does not exist"));
        assertThat(patterns().find("short-reply")).isPresent();
    }

    @Test
    void running_cases_still_find_a_pattern_that_is_taken_out_even_after_a_restart() {
        a_new_pattern_and_the_diagram_that_names_it_come_into_use_together();

        owners.remove("patterns/short-reply.md")
                .remove("bpmn/customer-reply.bpmn")
                .looks();

        assertThat(owners.state().progress()).isEqualTo(Progress.IN_USE);
        assertThat(patterns().find("short-reply")).isPresent();
        assertThat(patterns().all()).extracting(pattern -> pattern.id()).doesNotContain("short-reply");
        assertThat(((Patterns) owners.restarted().start().patterns).find("short-reply"))
                .isPresent();
    }

    @Test
    void a_pattern_may_not_ask_for_more_than_running_cases_give() {
        var asksForMore = changed("version: 2")
                .replaceFirst("(?s)(name: topic.*?)required: false", "$1required: true")
                .replace("      message: How much", "      topic: fees\n      message: How much")
                .replace("      topic: fees_and_charges\n", "");
        var diagram = shipped("customer-reply.bpmn").replace("topic: topic, ", "");
        owners.put("customer-reply.bpmn", diagram).looks();

        owners.put("draft-reply.md", asksForMore)
                .put("customer-reply.bpmn", shipped("customer-reply.bpmn"))
                .looks();

        assertThat(owners.state().faults())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault)
                        .contains(
                                "now needs the input 'topic'",
                                "customer-reply.bpmn as it runs today",
                                "required: false"));
    }

    private String changed(String version) {
        return draftReply.replace("version: 1", version).replace("short paragraphs", "very short paragraphs");
    }

    private static String withPattern(String id) {
        return shipped("customer-reply.bpmn")
                .replace("key=\"pattern\" value=\"draft-reply\"", "key=\"pattern\" value=\"" + id + "\"");
    }

    private Patterns patterns() {
        return (Patterns) owners.patterns;
    }

    private int version(String id) {
        return patterns().find(id).orElseThrow().version();
    }
}
