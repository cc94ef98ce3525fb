package dev.holdfast.workflow;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.BusinessRuleTask;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListener;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListeners;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Checks one diagram: every step has its worker, table, form and pattern, and every AI step its way out. */
class DiagramCheck {

    private static final String AI_STEP = "assist.runPattern";
    private static final List<String> AI_ERRORS =
            List.of(ReplyErrors.MODEL_UNAVAILABLE, ReplyErrors.BUDGET_EXCEEDED, ReplyErrors.OUTPUT_REFUSED);

    /** The entries of a FEEL context, such as {@code message} in {@code ={message: message, topic: topic}}. */
    private static final Pattern CONTEXT_ENTRY = Pattern.compile("(\\w+)\\s*:");

    private final Set<String> jobTypes;
    private final Set<String> decisions;
    private final Set<String> forms;
    private final KnownPatterns patterns;

    DiagramCheck(Set<String> jobTypes, Set<String> decisions, Set<String> forms, KnownPatterns patterns) {
        this.jobTypes = jobTypes;
        this.decisions = decisions;
        this.forms = forms;
        this.patterns = patterns;
    }

    List<String> faultsOf(String file, BpmnModelInstance diagram) {
        var faults = new ArrayList<String>();
        for (var node : diagram.getModelElementsByType(FlowNode.class)) {
            var element = file + ": the element " + inWords(node);
            workersOf(node)
                    .filter(type -> !jobTypes.contains(type))
                    .forEach(type -> faults.add(element + " asks for the worker " + type
                            + ", which this application does not have. It has: " + String.join(", ", jobTypes) + "."));
            if (node instanceof BusinessRuleTask) {
                requireKnown(
                        faults,
                        element,
                        "decision",
                        extension(node, ZeebeCalledDecision.class, ZeebeCalledDecision::getDecisionId),
                        decisions);
            }
            if (node instanceof UserTask) {
                requireKnown(
                        faults,
                        element,
                        "form",
                        extension(node, ZeebeFormDefinition.class, ZeebeFormDefinition::getFormId),
                        forms);
            }
            if (workersOf(node).anyMatch(AI_STEP::equals)) {
                checkAiStep(diagram, node, element, faults);
            }
        }
        return faults;
    }

    private void checkAiStep(BpmnModelInstance diagram, FlowNode node, String element, List<String> faults) {
        var pattern = headers(node)
                .filter(header -> "pattern".equals(header.getKey()))
                .map(ZeebeHeader::getValue)
                .findFirst();
        if (pattern.isEmpty()) {
            faults.add(element + " is an AI step without a header 'pattern'. There are the patterns: "
                    + String.join(", ", new TreeSet<>(patterns.ids())) + ".");
        } else {
            var required = patterns.requiredInputs(pattern.get());
            if (required.isEmpty()) {
                faults.add(element + " names the pattern '" + pattern.get() + "', which does not exist. There are: "
                        + String.join(", ", new TreeSet<>(patterns.ids())) + ".");
            } else {
                var missing = new TreeSet<>(required.get());
                missing.removeAll(mappedInputs(node));
                missing.forEach(input -> faults.add("Pattern " + pattern.get() + " needs the input '" + input + "'; "
                        + node.getId() + " in " + file(element) + " does not map it."));
            }
        }
        var caught = caughtErrors(diagram, node);
        AI_ERRORS.stream()
                .filter(code -> !caught.contains(code) && !caught.contains(""))
                .forEach(code -> faults.add(element + " is an AI step without a way out for " + code
                        + ". Attach an error boundary event with this code."));
    }

    private static String file(String element) {
        return element.substring(0, element.indexOf(':'));
    }

    private static void requireKnown(
            List<String> faults, String element, String kind, @Nullable String id, Set<String> known) {
        if (id == null || id.isBlank()) {
            faults.add(element + " names no " + kind + ".");
        } else if (!known.contains(id)) {
            faults.add(element + " names the " + kind + " '" + id + "', which no file has. There are: "
                    + String.join(", ", new TreeSet<>(known)) + ".");
        }
    }

    /** The codes of the boundary events of an element; empty text for one that catches every error. */
    private static Set<String> caughtErrors(BpmnModelInstance diagram, FlowNode node) {
        var codes = new HashSet<String>();
        for (var event : diagram.getModelElementsByType(BoundaryEvent.class)) {
            if (node.equals(event.getAttachedTo())) {
                event.getChildElementsByType(ErrorEventDefinition.class)
                        .forEach(error -> codes.add(
                                error.getError() == null
                                        ? ""
                                        : Objects.requireNonNullElse(
                                                error.getError().getErrorCode(), "")));
            }
        }
        return codes;
    }

    private static Stream<String> workersOf(FlowNode node) {
        var task = Stream.ofNullable(extension(node, ZeebeTaskDefinition.class, ZeebeTaskDefinition::getType));
        var listeners = extensions(node, ZeebeExecutionListeners.class)
                .flatMap(all -> all.getChildElementsByType(ZeebeExecutionListener.class).stream())
                .map(ZeebeExecutionListener::getType);
        return Stream.concat(task, listeners).filter(type -> !type.startsWith("="));
    }

    private static Stream<ZeebeHeader> headers(FlowNode node) {
        return extensions(node, ZeebeTaskHeaders.class).flatMap(headers -> headers.getHeaders().stream());
    }

    private static Set<String> mappedInputs(FlowNode node) {
        var inputs = new HashSet<String>();
        extensions(node, ZeebeIoMapping.class)
                .flatMap(mapping -> mapping.getChildElementsByType(ZeebeInput.class).stream())
                .forEach(input -> {
                    if (input.getTarget().startsWith("patternInput.")) {
                        inputs.add(input.getTarget().substring("patternInput.".length()));
                    } else if ("patternInput".equals(input.getTarget())) {
                        CONTEXT_ENTRY.matcher(input.getSource()).results().forEach(entry -> inputs.add(entry.group(1)));
                    }
                });
        return inputs;
    }

    private static <E extends ModelElementInstance> @Nullable String extension(
            FlowNode node, Class<E> type, Function<E, @Nullable String> value) {
        return extensions(node, type)
                .map(value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static <E extends ModelElementInstance> Stream<E> extensions(FlowElement node, Class<E> type) {
        var elements = node.getExtensionElements();
        return elements == null ? Stream.empty() : elements.getChildElementsByType(type).stream();
    }

    private static String inWords(FlowNode node) {
        var name = node.getName();
        return name == null ? node.getId() : "\"" + name.replaceAll("\\s+", " ") + "\" (" + node.getId() + ")";
    }
}
