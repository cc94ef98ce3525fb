package dev.holdfast.workflow.folder;

import dev.holdfast.workflow.ModelFile;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sees that each message starts one process: the engine would start every process that waits for it, and a copied
 * diagram with an id of its own would run each case twice. And that no message is left without a process that takes it.
 */
final class StartMessages {

    private StartMessages() {}

    /**
     * @param before the files whose messages must still arrive
     * @param files the files that are to be, each readable
     */
    static List<String> faultsOf(List<ModelFile> before, List<ModelFile> files) {
        var faults = new ArrayList<String>();
        Map<String, String> starts = new HashMap<>();
        for (var file : files) {
            for (var start : startsIn(file)) {
                var place = "the process '" + start.process() + "' in " + file.name();
                var other = starts.putIfAbsent(start.message(), place);
                if (other != null) {
                    faults.add(
                            "The message " + start.message() + " would start two processes, " + other + " and " + place
                                    + ", and each case would run twice. Give the copy the id of the process that it is to"
                                    + " replace, or a message of its own.");
                }
            }
        }
        var received = messagesByProcess(files);
        messagesByProcess(before)
                .forEach((process, messages) -> messages.stream()
                        .filter(message ->
                                !received.getOrDefault(process, Set.of()).contains(message))
                        .forEach(message -> faults.add("The process '" + process + "' no longer takes the message "
                                + message + ", which the application sends. Keep the event that waits for it.")));
        return faults;
    }

    private record Start(String process, String message) {}

    private static List<Start> startsIn(ModelFile file) {
        var starts = new ArrayList<Start>();
        if (file.isDiagram()) {
            for (var process : read(file)) {
                for (var event : process.getChildElementsByType(StartEvent.class)) {
                    event.getChildElementsByType(MessageEventDefinition.class).stream()
                            .map(MessageEventDefinition::getMessage)
                            .filter(Objects::nonNull)
                            .forEach(message -> starts.add(new Start(process.getId(), message.getName())));
                }
            }
        }
        return starts;
    }

    private static Map<String, Set<String>> messagesByProcess(List<ModelFile> files) {
        Map<String, Set<String>> messages = new TreeMap<>();
        for (var file : files) {
            if (file.isDiagram()) {
                for (var process : read(file)) {
                    var names = messages.computeIfAbsent(process.getId(), id -> new TreeSet<>());
                    process.getModelInstance().getModelElementsByType(MessageEventDefinition.class).stream()
                            .map(definition -> ((MessageEventDefinition) definition).getMessage())
                            .filter(Objects::nonNull)
                            .map(Message::getName)
                            .forEach(names::add);
                }
            }
        }
        return messages;
    }

    private static Iterable<Process> read(ModelFile file) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()))
                .getModelElementsByType(Process.class);
    }
}
