package dev.holdfast.workflow.check;

import dev.holdfast.workflow.KnownPatterns;
import dev.holdfast.workflow.ReplyErrors;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Checks an AI step: its pattern exists, gets what it needs, and there is a way out when no model can help. */
public class AiStepCheck {

    private static final String AI_STEP = "assist.runPattern";
    private static final List<String> ERRORS =
            List.of(ReplyErrors.MODEL_UNAVAILABLE, ReplyErrors.BUDGET_EXCEEDED, ReplyErrors.OUTPUT_REFUSED);

    /** The entries of a FEEL context, such as {@code message} in {@code ={message: message, topic: topic}}. */
    private static final Pattern CONTEXT_ENTRY = Pattern.compile("(\\w+)\\s*:");

    private final KnownPatterns patterns;

    public AiStepCheck(KnownPatterns patterns) {
        this.patterns = patterns;
    }

    public static boolean isAiStep(FlowNode node) {
        return ElementProperties.jobTypesOf(node).anyMatch(AI_STEP::equals);
    }

    /** @param element the element in words, with its file, as a fault begins */
    List<String> faultsOf(String file, BpmnModelInstance diagram, FlowNode step, String element) {
        var faults = new ArrayList<String>();
        var existing = "There are: " + String.join(", ", new TreeSet<>(patterns.ids())) + ".";
        var pattern = patternOf(step);
        if (pattern.isEmpty()) {
            faults.add(element + " is an AI step without a header 'pattern'. " + existing);
        } else if (patterns.requiredInputs(pattern).isEmpty()) {
            faults.add(element + " names the pattern '" + pattern + "', which does not exist. " + existing);
        } else {
            missingInputs(step)
                    .forEach(input -> faults.add("Pattern " + pattern + " needs the input '" + input + "'; "
                            + step.getId() + " in " + file + " does not map it."));
        }
        var caught = caughtErrors(diagram, step);
        ERRORS.stream()
                .filter(code -> !caught.contains(code) && !caught.contains(""))
                .forEach(code -> faults.add(element + " is an AI step without a way out for " + code
                        + ". Attach an error boundary event with this code, or one without a code for all."));
        return faults;
    }

    /** The pattern that the step names, empty if it names none. */
    public static String patternOf(FlowNode step) {
        return ElementProperties.all(step, ZeebeTaskHeaders.class)
                .flatMap(headers -> headers.getHeaders().stream())
                .filter(header -> "pattern".equals(header.getKey()))
                .map(ZeebeHeader::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** The inputs that the step's pattern cannot do without and the step does not map; none of an unknown pattern. */
    public Set<String> missingInputs(FlowNode step) {
        var missing = new TreeSet<>(patterns.requiredInputs(patternOf(step)).orElse(Set.of()));
        missing.removeAll(mappedInputs(step));
        return missing;
    }

    /** The codes of the boundary events of a step; the empty text stands for one that catches every error. */
    private static Set<String> caughtErrors(BpmnModelInstance diagram, FlowNode step) {
        var codes = new HashSet<String>();
        for (var event : diagram.getModelElementsByType(BoundaryEvent.class)) {
            if (step.equals(event.getAttachedTo())) {
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

    private static Set<String> mappedInputs(FlowNode step) {
        var inputs = new HashSet<String>();
        ElementProperties.all(step, ZeebeIoMapping.class)
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
}
