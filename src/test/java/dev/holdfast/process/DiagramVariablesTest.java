package dev.holdfast.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.workflow.check.PaletteVariables;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A diagram writes the variables of the palette, and some of its own; whether these are right is seen in the diagram
 * itself: somebody reads each of them. A misspelt name is one that nobody reads.
 */
class DiagramVariablesTest {

    /** Tasklist shows it in its list of tasks. */
    private static final Set<String> READ_BY_THE_PLATFORM = Set.of("taskContextDisplayName");

    private static final Pattern EXPRESSION =
            Pattern.compile("(?:source|dueDate|priority|candidateGroups)=\"(=[^\"]*)\"");
    private static final Pattern CONDITION = Pattern.compile(">(=[^<]*)</bpmn:(?:conditionExpression|timeDuration)>");
    private static final Pattern TABLE_INPUT = Pattern.compile("<inputExpression[^>]*>\\s*<text>(\\w+)[^<]*</text>");

    static List<Path> diagrams() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void a_variable_of_the_diagram_itself_is_read_by_it(Path file) {
        var diagram = Bpmn.readModelFromFile(file.toFile());
        var readers = readersOf(file, diagram);

        assertThat(ownVariables(diagram))
                .as("variables that only %s has", file)
                .allSatisfy(
                        variable -> assertThat(READ_BY_THE_PLATFORM.contains(variable) || isReadIn(readers, variable))
                                .as("%s writes %s; something reads it", file, variable)
                                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void a_table_asks_only_for_what_the_diagram_has(Path file) {
        var diagram = Bpmn.readModelFromFile(file.toFile());
        var own = ownVariables(diagram);

        for (var table : tablesOf(diagram)) {
            var asked = TABLE_INPUT
                    .matcher(text(table))
                    .results()
                    .map(input -> input.group(1))
                    .toList();
            assertThat(asked)
                    .as("inputs of %s", table)
                    .isNotEmpty()
                    .allSatisfy(variable -> assertThat(own.contains(variable)
                                    || PaletteVariables.named(variable).isPresent())
                            .as("%s in %s asks for %s", table, file, variable)
                            .isTrue());
        }
    }

    @Test
    void a_misspelt_variable_is_seen() {
        assertThat(isReadIn("=handling.modelRoute", "handling")).isTrue();
        assertThat(isReadIn("=handling.modelRoute", "handlng")).isFalse();
        assertThat(isReadIn("=handling.modelRoute", "modelRout")).isFalse();
    }

    private static boolean isReadIn(String readers, String variable) {
        return Pattern.compile("\\b" + variable + "\\b").matcher(readers).find();
    }

    private static Set<String> ownVariables(BpmnModelInstance diagram) {
        var mapped = Stream.concat(
                        diagram.getModelElementsByType(ZeebeInput.class).stream(),
                        diagram.getModelElementsByType(ZeebeOutput.class).stream())
                .map(ZeebeMapping::getTarget);
        var decided = diagram.getModelElementsByType(ZeebeCalledDecision.class).stream()
                .map(ZeebeCalledDecision::getResultVariable);
        return Stream.concat(mapped, decided)
                .filter(variable -> PaletteVariables.named(variable).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything that reads variables: the diagram's expressions, its tables and its forms. */
    private static String readersOf(Path file, BpmnModelInstance diagram) {
        var xml = text(file);
        var expressions = Stream.concat(
                        EXPRESSION.matcher(xml).results(),
                        CONDITION.matcher(xml).results())
                .map(found -> found.group(1));
        var forms = diagram.getModelElementsByType(ZeebeFormDefinition.class).stream()
                .map(form -> Path.of("forms", kebab(form.getFormId()) + ".form"));
        return Stream.concat(
                        expressions,
                        Stream.concat(tablesOf(diagram).stream(), forms).map(DiagramVariablesTest::text))
                .collect(Collectors.joining("\n"));
    }

    private static List<Path> tablesOf(BpmnModelInstance diagram) {
        return diagram.getModelElementsByType(ZeebeCalledDecision.class).stream()
                .map(decision -> Path.of("bpmn", kebab(decision.getDecisionId()) + ".dmn"))
                .toList();
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
