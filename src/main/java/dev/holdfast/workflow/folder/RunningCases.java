package dev.holdfast.workflow.folder;

import dev.holdfast.workflow.ModelFile;
import dev.holdfast.workflow.check.AiStepCheck;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees that cases which run in today's diagrams lose nothing by a change. Their diagram, tables and forms stay in the
 * engine, and a pattern that is taken away stays known; only a pattern that asks for more would stop them.
 */
final class RunningCases {

    private RunningCases() {}

    /** @param inUse today's models, each of them checked */
    static List<String> faultsOf(List<ModelFile> inUse, Proposal proposal) {
        var faults = new ArrayList<String>();
        var steps = new AiStepCheck(proposal.patterns());
        for (var file : inUse) {
            if (file.isDiagram() && proposal.files().stream().noneMatch(file::sameAs)) {
                Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()))
                        .getModelElementsByType(FlowNode.class)
                        .stream()
                        .filter(AiStepCheck::isAiStep)
                        .forEach(step -> steps.missingInputs(step)
                                .forEach(input -> faults.add("Pattern " + AiStepCheck.patternOf(step)
                                        + " now needs the input '" + input + "', which " + step.getId() + " in "
                                        + file.name() + " as it runs today does not map. Mark the input with required:"
                                        + " false, or give the changed pattern an id of its own.")));
            }
        }
        return faults;
    }
}
