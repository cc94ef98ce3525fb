package dev.holdfast.workflow.check;

import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListener;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListeners;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Reads what Modeler's property panel has written on an element. */
final class ElementProperties {

    private ElementProperties() {}

    /** The job types that an element asks for: its own, and those of its listeners; computed ones are left out. */
    static Stream<String> jobTypesOf(FlowNode node) {
        var task = Stream.ofNullable(value(node, ZeebeTaskDefinition.class, ZeebeTaskDefinition::getType));
        var listeners = all(node, ZeebeExecutionListeners.class)
                .flatMap(listed -> listed.getChildElementsByType(ZeebeExecutionListener.class).stream())
                .map(ZeebeExecutionListener::getType);
        return Stream.concat(task, listeners).filter(type -> !type.startsWith("="));
    }

    static <E extends ModelElementInstance> @Nullable String value(
            FlowNode node, Class<E> type, Function<E, @Nullable String> value) {
        return all(node, type).map(value).filter(Objects::nonNull).findFirst().orElse(null);
    }

    static <E extends ModelElementInstance> Stream<E> all(FlowElement node, Class<E> type) {
        var elements = node.getExtensionElements();
        return elements == null ? Stream.empty() : elements.getChildElementsByType(type).stream();
    }
}
