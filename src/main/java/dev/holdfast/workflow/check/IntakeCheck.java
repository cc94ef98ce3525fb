package dev.holdfast.workflow.check;

import dev.holdfast.workflow.ProcessDiagram;
import dev.holdfast.workflow.ProcessDiagrams;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import java.util.ArrayList;
import java.util.List;

/** Checks that a diagram that takes questions is started by a message, gives answers and can be stopped. */
final class IntakeCheck {

    private static final String GIVE_ANSWER = "answer.giveAnswer";
    private static final String WITHDRAWAL = "caseWithdrawn";

    private IntakeCheck() {}

    static List<String> faultsOf(String file, BpmnModelInstance diagram) {
        var faults = new ArrayList<String>();
        for (var process : ProcessDiagrams.in(diagram)) {
            if (process.takesQuestions()) {
                requireAnswers(faults, file, diagram, process);
            } else if (!process.takes().isEmpty()) {
                faults.add(file + " has the property " + ProcessDiagram.TAKES + " with the value '" + process.takes()
                        + "'. There is only: " + ProcessDiagram.QUESTIONS + ".");
            }
        }
        return faults;
    }

    private static void requireAnswers(
            List<String> faults, String file, BpmnModelInstance diagram, ProcessDiagram process) {
        var begin = file + " takes questions, but ";
        if (process.startMessage().isEmpty()) {
            faults.add(begin + "no message starts it. Give its start event a message with a name of its own.");
        }
        if (diagram.getModelElementsByType(FlowNode.class).stream()
                .flatMap(ElementProperties::jobTypesOf)
                .noneMatch(GIVE_ANSWER::equals)) {
            faults.add(begin + "never gives an answer. Add the step " + GIVE_ANSWER + " before each end.");
        }
        if (diagram.getModelElementsByType(Message.class).stream()
                .noneMatch(message -> WITHDRAWAL.equals(message.getName()))) {
            faults.add(begin + "nobody can withdraw one. Add an event sub-process that starts with the message "
                    + WITHDRAWAL + ", as knowledge-answer.bpmn has it.");
        }
    }
}
