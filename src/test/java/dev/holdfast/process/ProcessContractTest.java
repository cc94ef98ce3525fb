package dev.holdfast.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.ReplyErrors;
import dev.holdfast.workflow.check.PaletteVariables;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListener;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** Diagrams, workers, forms and errors fit together, by name and by type. */
class ProcessContractTest {

    private static final List<Method> WORKERS = workers();
    private static final Map<Path, BpmnModelInstance> DIAGRAMS = diagrams();

    @Test
    void every_job_type_has_one_worker_and_the_other_way_round() {
        var served = WORKERS.stream()
                .map(worker -> worker.getAnnotation(JobWorker.class).type())
                .toList();

        assertThat(served).doesNotHaveDuplicates().isNotEmpty();
        assertThat(new TreeSet<>(served)).isEqualTo(jobTypes());
    }

    @Test
    void a_service_task_is_named_after_its_job_type() {
        each(ServiceTask.class, (file, task) -> {
            var type = all(task, ZeebeTaskDefinition.class).getFirst().getType();
            assertThat(task.getId())
                    .as("%s: the id of \"%s\"", file, task.getName())
                    .matches("serviceTask_" + type.substring(type.indexOf('.') + 1) + "(_\\w+)?");
        });
    }

    @Test
    void a_user_task_is_named_after_its_form_and_the_form_exists() throws IOException {
        var forms = new TreeMap<String, String>();
        try (var files = Files.list(Path.of("forms"))) {
            for (var file : files.toList()) {
                forms.put(
                        new ObjectMapper().readTree(file.toFile()).path("id").asText(),
                        file.getFileName().toString());
            }
        }
        each(UserTask.class, (file, task) -> {
            var form = all(task, ZeebeFormDefinition.class).getFirst().getFormId();
            assertThat(task.getId()).isEqualTo("userTask_" + form);
            assertThat(forms.get(form)).isEqualTo(kebab(form) + ".form");
        });
    }

    @Test
    void workers_use_only_declared_variables_with_their_declared_kind() {
        for (var worker : WORKERS) {
            var records = new ArrayList<Class<?>>(inputsOf(worker));
            if (worker.getReturnType().isRecord()) {
                records.add(worker.getReturnType());
            }
            assertThat(records).as("records of %s", worker).isNotEmpty();
            for (var type : records) {
                for (var component : type.getRecordComponents()) {
                    assertThat(PaletteVariables.named(component.getName()))
                            .as("%s uses the variable %s", worker.getDeclaringClass(), component.getName())
                            .hasValueSatisfying(
                                    declared -> assertThat(declared.kind()).isEqualTo(kindOf(component)));
                }
            }
        }
    }

    @Test
    void a_worker_takes_every_variable_that_its_task_maps_in() {
        var inputs = WORKERS.stream()
                .collect(Collectors.toMap(
                        worker -> worker.getAnnotation(JobWorker.class).type(),
                        worker -> inputsOf(worker).stream()
                                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                                .map(RecordComponent::getName)
                                .toList()));
        each(
                ServiceTask.class,
                (file, task) -> all(task, ZeebeInput.class)
                        .forEach(mapping -> assertThat(inputs.get(all(task, ZeebeTaskDefinition.class)
                                        .getFirst()
                                        .getType()))
                                .as("%s: %s maps %s", file, task.getId(), mapping.getTarget())
                                .contains(mapping.getTarget())));
    }

    @Test
    void every_error_code_is_one_that_workers_raise() throws IllegalAccessException {
        var known = new TreeSet<String>();
        for (var field : ReplyErrors.class.getFields()) {
            known.add((String) field.get(null));
        }
        DIAGRAMS.forEach((file, diagram) -> assertThat(diagram.getModelElementsByType(Error.class))
                .as("errors of %s", file)
                .allSatisfy(error -> assertThat(known).contains(error.getErrorCode())));
    }

    @Test
    void a_process_is_named_after_its_file() {
        DIAGRAMS.forEach((file, diagram) -> assertThat(diagram.getModelElementsByType(Process.class))
                .allSatisfy(process -> assertThat(kebab(process.getId()) + ".bpmn")
                        .isEqualTo(file.getFileName().toString())));
    }

    private static List<Class<?>> inputsOf(Method worker) {
        return Arrays.stream(worker.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(VariablesAsType.class))
                .<Class<?>>map(parameter -> parameter.getType())
                .toList();
    }

    private static PaletteVariables.Kind kindOf(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class || type == CaseId.class || type.isEnum() || isOneText(type)) {
            return PaletteVariables.Kind.TEXT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return PaletteVariables.Kind.BOOLEAN;
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return PaletteVariables.Kind.NUMBER;
        }
        return List.class.isAssignableFrom(type) ? PaletteVariables.Kind.LIST : PaletteVariables.Kind.OBJECT;
    }

    /** A record of one text, such as an id, is written as that text. */
    private static boolean isOneText(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class;
    }

    private static TreeSet<String> jobTypes() {
        var types = new TreeSet<String>();
        each(FlowNode.class, (file, node) -> {
            all(node, ZeebeTaskDefinition.class).forEach(task -> types.add(task.getType()));
            all(node, ZeebeExecutionListener.class).forEach(listener -> types.add(listener.getType()));
        });
        return types;
    }

    private static <E extends FlowNode> void each(Class<E> type, BiConsumer<Path, E> check) {
        DIAGRAMS.forEach((file, diagram) ->
                diagram.getModelElementsByType(type).forEach(element -> check.accept(file, element)));
    }

    /** The extension elements of this type that belong to the node itself, not to nodes inside it. */
    private static <E extends ModelElementInstance> List<E> all(FlowNode node, Class<E> type) {
        if (node.getExtensionElements() == null) {
            return List.of();
        }
        var found = new ArrayList<E>(node.getExtensionElements().getChildElementsByType(type));
        node.getExtensionElements()
                .getElements()
                .forEach(element -> found.addAll(element.getChildElementsByType(type)));
        return found;
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static List<Method> workers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Worker")));
        return scanner.findCandidateComponents("dev.holdfast").stream()
                .map(candidate -> {
                    try {
                        return Class.forName(candidate.getBeanClassName());
                    } catch (ClassNotFoundException justFound) {
                        throw new IllegalStateException(justFound);
                    }
                })
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(JobWorker.class))
                .toList();
    }

    private static Map<Path, BpmnModelInstance> diagrams() {
        try (var files = Files.list(Path.of("bpmn"))) {
            var diagrams = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .collect(Collectors.toMap(file -> file, file -> Bpmn.readModelFromFile(file.toFile())));
            assertThat(diagrams).isNotEmpty();
            return diagrams;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
