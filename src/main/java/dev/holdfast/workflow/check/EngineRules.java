package dev.holdfast.workflow.check;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance;
import io.camunda.zeebe.model.bpmn.traversal.ModelWalker;
import io.camunda.zeebe.model.bpmn.validation.ValidationVisitor;
import io.camunda.zeebe.model.bpmn.validation.zeebe.ZeebeDesignTimeValidators;
import java.util.List;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.xml.validation.ValidationResult;
import org.camunda.bpm.model.xml.validation.ValidationResultType;

/**
 * What Camunda's own library finds wrong with a diagram, so that most refusals are known before the engine is asked. What
 * needs the engine's FEEL is left to it.
 */
final class EngineRules {

    private EngineRules() {}

    static List<String> faultsOf(String file, BpmnModelInstance diagram) {
        var visitor = new ValidationVisitor(ZeebeDesignTimeValidators.VALIDATORS);
        new ModelWalker(diagram).walk(visitor);
        return visitor.getValidationResult().getResults().values().stream()
                .flatMap(List::stream)
                .filter(result -> result.getType() == ValidationResultType.ERROR)
                .map(result -> file + ": the element " + nameOf(result) + " is not as Camunda needs it: "
                        + result.getMessage() + ".")
                .sorted()
                .toList();
    }

    /** The id of the element, or of the one around it: details such as a header have none. */
    private static String nameOf(ValidationResult result) {
        ModelElementInstance element = result.getElement();
        while (element instanceof BpmnModelElementInstance && element.getParentElement() != null) {
            if (element instanceof BaseElement named && named.getId() != null) {
                return named.getId();
            }
            element = element.getParentElement();
        }
        return element.getElementType().getTypeName();
    }
}
