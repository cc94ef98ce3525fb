package dev.holdfast.process;

import static dev.holdfast.process.DecisionTable.Row.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.TestRoutes;
import dev.holdfast.pattern.TestPatterns;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.BusinessRuleTask;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRouteTests {

    private static final DecisionTable TABLE = new DecisionTable("model-route.dmn", "modelRoute");

    static Stream<Row> rows() {
        return Stream.of(
                route("standard", "PROHIBITED", List.of()),
                route("standard", "HIGH", List.of("CREDENTIALS", "CONTACT"), "extractive"),
                route("strong", "LOW", List.of("HEALTH"), "extractive"),
                route("small", "LOW", List.of("CHILD"), "extractive"),
                route("small", "LOW", List.of(), "default", "extractive"),
                route("standard", "HIGH", List.of("PAYMENT_CARD"), "default"),
                route("strong", "MODERATE", List.of("CONTACT"), "default"),
                route("standard", "LOW", List.of(), "default"),
                route("a_class_added_later", "LOW", List.of(), "extractive"));
    }

    private record Row(String sentence, Map<String, Object> facts, List<String> models) {

        @Override
        public String toString() {
            return sentence;
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_table_answers(Row row) {
        TABLE.answers(row(row.sentence(), row.facts(), Map.of("models", row.models())));
    }

    @Test
    void every_rule_is_hit_by_some_row() {
        TABLE.isCoveredBy(rows().map(row -> row(row.sentence(), row.facts(), Map.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREDENTIALS", "HEALTH", "CHILD"})
    void what_no_contract_covers_goes_to_no_model_outside_whatever_else_is_so(String dataClass) {
        for (var modelClass : List.of("small", "standard", "strong", "")) {
            for (var tier : List.of("LOW", "MODERATE", "HIGH", "")) {
                var facts = Map.<String, Object>of(
                        "modelClass", modelClass, "riskTier", tier, "dataClasses", List.of("CONTACT", dataClass));
                TABLE.answers(row("", facts, Map.of("models", List.of("extractive"))));
            }
        }
    }

    @Test
    void every_model_of_the_table_is_there_without_any_setting() {
        assertThat(rows().flatMap(row -> row.models().stream()).collect(Collectors.toSet()))
                .isSubsetOf(TestRoutes.shipped());
    }

    @ParameterizedTest
    @CsvSource({
        "customer-reply.bpmn, serviceTask_runPattern_draftReply",
        "knowledge-answer.bpmn, serviceTask_runPattern_answerQuestion",
    })
    void a_diagram_asks_for_the_class_of_model_that_its_pattern_needs(String file, String step) {
        var diagram = Bpmn.readModelFromFile(Path.of("bpmn", file).toFile());
        ServiceTask task = diagram.getModelElementById(step);
        BusinessRuleTask table = diagram.getModelElementById("businessRuleTask_modelRoute");
        var pattern = task.getExtensionElements().getElementsQuery().list().stream()
                .flatMap(element -> element.getChildElementsByType(ZeebeHeader.class).stream())
                .map(ZeebeHeader::getValue)
                .findFirst()
                .orElseThrow();
        var asked = table.getExtensionElements().getElementsQuery().list().stream()
                .flatMap(element -> element.getChildElementsByType(ZeebeInput.class).stream())
                .filter(input -> input.getTarget().equals("modelClass"))
                .map(ZeebeInput::getSource)
                .findFirst()
                .orElseThrow();

        assertThat(asked)
                .isEqualTo("=\""
                        + TestPatterns.shipped(pattern).modelClass().name().toLowerCase(Locale.ROOT) + "\"");
    }

    private static Row route(String modelClass, String tier, List<String> dataClasses, String... models) {
        return new Row(
                "%s for %s with %s".formatted(modelClass, tier, dataClasses),
                Map.of("modelClass", modelClass, "riskTier", tier, "dataClasses", dataClasses),
                List.of(models));
    }
}
