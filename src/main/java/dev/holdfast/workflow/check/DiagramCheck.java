package dev.holdfast.workflow.check;

import dev.holdfast.workflow.KnownPatterns;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BusinessRuleTask;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks one diagram: every step has its worker, table, form and pattern. */
class DiagramCheck {

    private final Set<String> jobTypes;
    private final Set<String> decisions;
    private final Set<String> forms;
    private final AiStepCheck aiSteps;

    DiagramCheck(Set<String> jobTypes, Set<String> decisions, Set<String> forms, KnownPatterns patterns) {
        this.jobTypes = jobTypes;
        this.decisions = decisions;
        this.forms = forms;
        this.aiSteps = new AiStepCheck(patterns);
    }

    List<String> faultsOf(String file, BpmnModelInstance diagram) {
        var faults = new ArrayList<String>();
        for (var node : diagram.getModelElementsByType(FlowNode.class)) {
            var element = file + ": the element " + inWords(node);
            ElementProperties.jobTypesOf(node)
                    .filter(type -> !jobTypes.contains(type))
                    .forEach(type -> faults.add(element + " asks for the worker " + type
                            + ", which this application does not have. It has: " + String.join(", ", jobTypes) + "."));
            if (node instanceof BusinessRuleTask) {
                var decision =
                        ElementProperties.value(node, ZeebeCalledDecision.class, ZeebeCalledDecision::getDecisionId);
                requireKnown(faults, element, "decision", decision, decisions);
            }
            if (node instanceof UserTask) {
                var form = ElementProperties.value(node, ZeebeFormDefinition.class, ZeebeFormDefinition::getFormId);
                requireKnown(faults, element, "form", form, forms);
            }
            if (AiStepCheck.isAiStep(node)) {
                faults.addAll(aiSteps.faultsOf(file, diagram, node, element));
            }
        }
        return faults;
    }

    private static void requireKnown(
            List<String> faults, String element, String kind, @Nullable String id, Set<String> known) {
        if (id == null || id.isBlank()) {
            faults.add(element + " names no " + kind + ".");
        } else if (!known.contains(id) && !id.startsWith("=")) {
            faults.add(element + " names the " + kind + " '" + id + "', which no file has. There are: "
                    + String.join(", ", new TreeSet<>(known)) + ".");
        }
    }

    private static String inWords(FlowNode node) {
        var name = node.getName();
        return name == null ? node.getId() : "\"" + name.replaceAll("\\s+", " ") + "\" (" + node.getId() + ")";
    }
}
