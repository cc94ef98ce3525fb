package dev.holdfast.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.holdfast.pattern.TestPatterns;
import dev.holdfast.workflow.check.ModelCheck;
import io.camunda.client.annotation.VariablesAsType;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a process owner drags into a diagram is there, complete, and works with the workers. */
class ElementTemplatesTest {

    private static final Map<String, Method> WORKERS = ShippedSteps.workers();

    static List<Path> files() {
        return ShipElementTemplates.files();
    }

    @Test
    void templates_offer_exactly_the_job_types_there_are() {
        var offered = files().stream()
                .map(ShipElementTemplates::read)
                .map(ElementTemplatesTest::jobType)
                .filter(type -> !type.isEmpty())
                .toList();

        assertThat(offered).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(offered)).isEqualTo(ShippedSteps.jobTypes()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_template_is_valid_by_camundas_schema(Path file) throws IOException {
        try (var schema = ElementTemplatesTest.class.getResourceAsStream("element-templates-schema.json")) {
            var faults = JsonSchemaFactory.getInstance(VersionFlag.V7)
                    .getSchema(schema)
                    .validate(Files.readString(file), InputFormat.JSON);

            assertThat(faults).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void drop_downs_offer_what_there_is(Path file) throws IOException {
        assertThat(Files.readString(file))
                .as("Run ShipElementTemplates: it fills the drop-downs")
                .isEqualTo(ShipElementTemplates.text(ShipElementTemplates.upToDate(ShipElementTemplates.read(file))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_field_has_a_plain_name_and_a_help_text(Path file) {
        var template = ShipElementTemplates.read(file);

        assertThat(template.path("name").asText()).isNotBlank();
        assertThat(template.path("description").asText()).endsWith(".");
        assertThat(template.at("/icon/contents").asText()).startsWith("data:image/svg+xml,");
        assertThat(template.at("/category/name").asText()).isNotBlank();
        for (var property : template.path("properties")) {
            if (!property.path("type").asText().equals("Hidden")) {
                assertThat(property.path("label").asText()).as("%s", property).matches("[A-Z][A-Za-z0-9 ,]+");
                assertThat(property.path("description").asText())
                        .as("%s", property)
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_template_maps_only_what_its_worker_takes(Path file) {
        var template = ShipElementTemplates.read(file);
        var worker = WORKERS.get(jobType(template));
        var taken = worker == null
                ? Set.<String>of()
                : Arrays.stream(worker.getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(VariablesAsType.class))
                        .flatMap(parameter -> Arrays.stream(parameter.getType().getRecordComponents()))
                        .map(component -> component.getName())
                        .collect(Collectors.toSet());

        assertThat(taken).containsAll(inputs(template));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_template_in_a_diagram_passes_the_check_as_it_is_dragged_in(Path file) {
        var name = file.getFileName().toString().replace(".json", "");
        var wayOut = "<bpmn:boundaryEvent id=\"boundaryEvent_added\" attachedToRef=\"added\"><bpmn:outgoing>flow_out"
                + "</bpmn:outgoing><bpmn:errorEventDefinition id=\"errorDefinition_added\"/></bpmn:boundaryEvent>"
                + "<bpmn:endEvent id=\"endEvent_added\"><bpmn:incoming>flow_out</bpmn:incoming></bpmn:endEvent>"
                + "<bpmn:sequenceFlow id=\"flow_out\" sourceRef=\"boundaryEvent_added\" targetRef=\"endEvent_added\"/>";
        var diagram = AppliedTemplate.of(name).inCustomerReply("added", wayOut);
        var files = new ArrayList<>(new ModelFiles().shipped());
        files.removeIf(shipped -> shipped.name().equals("customer-reply.bpmn"));
        files.add(new ModelFile("customer-reply.bpmn", diagram.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        var faults = new ModelCheck(
                        ShippedSteps.jobTypes(), TestPatterns.shipped().with(List.of(), List.of()))
                .faultsOf(files);

        assertThat(faults).isEmpty();
    }

    private static Set<String> inputs(ObjectNode template) {
        return StreamSupport.stream(template.path("properties").spliterator(), false)
                .map(property -> property.path("binding"))
                .filter(binding -> binding.path("type").asText().equals("zeebe:input"))
                .map(binding -> binding.path("name").asText().replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
    }

    private static String jobType(JsonNode template) {
        for (var property : template.path("properties")) {
            if (property.at("/binding/type").asText().equals("zeebe:taskDefinition")
                    && property.at("/binding/property").asText().equals("type")) {
                return property.path("value").asText();
            }
        }
        return "";
    }
}
