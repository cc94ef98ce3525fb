package dev.holdfast.workflow.check;

import dev.holdfast.workflow.check.DiagramStep.Kind;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.BusinessRuleTask;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.Event;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.dc.Bounds;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a diagram, for tables that say in words what the drawing shows. */
public final class DiagramSteps {

    private DiagramSteps() {}

    /**
     * The steps of one process, in the order of the drawing: from left to right, and from above. A sub-process is where
     * its steps are, and so is left out.
     *
     * @param xml a BPMN 2.0 diagram
     * @param processId which of its processes
     */
    public static List<DiagramStep> of(String xml, String processId) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        var places = new HashMap<String, Bounds>();
        for (var shape : model.getModelElementsByType(BpmnShape.class)) {
            if (shape.getBpmnElement() != null && shape.getBounds() != null) {
                places.put(shape.getBpmnElement().getId(), shape.getBounds());
            }
        }
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess))
                .filter(node -> processId.equals(processOf(node)))
                .sorted(Comparator.comparingDouble((FlowNode node) -> at(places, node, Bounds::getX))
                        .thenComparingDouble(node -> at(places, node, Bounds::getY)))
                .map(DiagramSteps::step)
                .toList();
    }

    private static @Nullable String processOf(FlowNode node) {
        var parent = node.getParentElement();
        while (parent != null && !(parent instanceof Process)) {
            parent = parent.getParentElement();
        }
        return parent instanceof Process process ? process.getId() : null;
    }

    private static double at(Map<String, Bounds> places, FlowNode node, ToDoubleFunction<Bounds> side) {
        var place = places.get(node.getId());
        return place == null ? Double.MAX_VALUE : side.applyAsDouble(place);
    }

    private static DiagramStep step(FlowNode node) {
        var name = node.getName();
        var words = name == null || name.isBlank() ? node.getId() : name.replaceAll("\\s+", " ");
        return switch (node) {
            case UserTask task ->
                new DiagramStep(
                        node.getId(),
                        words,
                        Kind.PERSON,
                        ElementProperties.value(task, ZeebeFormDefinition.class, ZeebeFormDefinition::getFormId));
            case BusinessRuleTask task ->
                new DiagramStep(
                        node.getId(),
                        words,
                        Kind.TABLE,
                        ElementProperties.value(task, ZeebeCalledDecision.class, ZeebeCalledDecision::getDecisionId));
            case EndEvent end -> new DiagramStep(node.getId(), words, Kind.END, null);
            case Event event -> new DiagramStep(node.getId(), words, Kind.EVENT, null);
            default -> {
                var job = ElementProperties.jobTypesOf(node).findFirst().orElse(null);
                yield new DiagramStep(node.getId(), words, job == null ? Kind.OTHER : Kind.WORKER, job);
            }
        };
    }
}
