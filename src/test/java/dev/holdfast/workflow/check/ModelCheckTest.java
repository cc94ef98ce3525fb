package dev.holdfast.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.pattern.TestPatterns;
import dev.holdfast.workflow.KnownPatterns;
import dev.holdfast.workflow.ModelFile;
import dev.holdfast.workflow.ModelFiles;
import dev.holdfast.workflow.ShippedSteps;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each fault is put into the shipped models, and must be named with its file and element. */
class ModelCheckTest {

    private static final Set<String> JOB_TYPES = ShippedSteps.jobTypes();

    private final KnownPatterns patterns = TestPatterns.shipped().with(List.of(), List.of());

    @Test
    void the_shipped_models_have_no_fault() {
        assertThat(faults(JOB_TYPES, "", "")).isEmpty();
    }

    @Test
    void a_step_without_a_worker_is_named() {
        assertThat(faults(JOB_TYPES, "type=\"check.checkDraft\"", "type=\"check.checkDrafts\""))
                .singleElement()
                .asString()
                .startsWith(
                        "customer-reply.bpmn: the element \"Check draft\" (serviceTask_checkDraft) asks for the worker"
                                + " check.checkDrafts");
    }

    @Test
    void a_listener_without_a_worker_is_named() {
        var without = new TreeSet<>(JOB_TYPES);
        without.remove("review.openReview");

        assertThat(faults(without, "", ""))
                .filteredOn(fault -> fault.startsWith("customer-reply.bpmn"))
                .hasSize(4)
                .allSatisfy(fault -> assertThat(fault).contains("userTask_", "review.openReview"));
    }

    @Test
    void a_decision_that_no_table_makes_is_named() {
        assertThat(faults(JOB_TYPES, "decisionId=\"handling\"", "decisionId=\"handlings\""))
                .singleElement()
                .asString()
                .contains("businessRuleTask_handling", "the decision 'handlings'", "riskTier");
    }

    @Test
    void a_form_that_does_not_exist_is_named() {
        assertThat(faults(JOB_TYPES, "formId=\"legalReview\"", "formId=\"lawReview\""))
                .singleElement()
                .asString()
                .contains("userTask_legalReview", "the form 'lawReview'");
    }

    @Test
    void an_unknown_pattern_is_named() {
        assertThat(faults(JOB_TYPES, "key=\"pattern\" value=\"draft-reply\"", "key=\"pattern\" value=\"draft-answer\""))
                .hasSize(2)
                .first()
                .asString()
                .contains("'draft-answer'", "does not exist", "draft-reply");
    }

    @Test
    void a_required_input_that_is_not_mapped_is_named() {
        assertThat(faults(JOB_TYPES, "{message: message, ", "{"))
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo("Pattern draft-reply needs the input 'message'; serviceTask_runPattern_draftReply in"
                        + " customer-reply.bpmn does not map it.");
    }

    @Test
    void an_ai_step_without_a_way_out_is_named() {
        assertThat(faults(JOB_TYPES, "errorCode=\"BUDGET_EXCEEDED\"", "errorCode=\"SOMETHING_ELSE\""))
                .singleElement()
                .asString()
                .contains("serviceTask_runPattern_draftReply", "BUDGET_EXCEEDED", "boundary event");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() {
        var broken = List.of(
                file("broken.bpmn", "<bpmn"),
                file("broken.dmn", "<dmn"),
                file("broken.form", "{"),
                file("no-id.form", "{}"));

        assertThat(new ModelCheck(JOB_TYPES, patterns).faultsOf(broken))
                .hasSize(4)
                .anyMatch(fault -> fault.startsWith("broken.bpmn"))
                .anyMatch(fault -> fault.startsWith("broken.dmn"))
                .anyMatch(fault -> fault.startsWith("broken.form"))
                .anyMatch(fault -> fault.startsWith("no-id.form has no form id"));
    }

    private List<String> faults(Set<String> jobTypes, String inDiagram, String instead) {
        var files = new ModelFiles()
                .all().stream()
                        .map(file -> file.name().equals("customer-reply.bpmn")
                                ? file(file.name(), replaced(file.text(), inDiagram, instead))
                                : file)
                        .toList();
        return new ModelCheck(jobTypes, patterns).faultsOf(files);
    }

    private static String replaced(String xml, String part, String instead) {
        assertThat(xml).contains(part);
        return xml.replace(part, instead);
    }

    private static ModelFile file(String name, String content) {
        return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
