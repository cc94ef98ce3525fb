package dev.holdfast.workflow;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeProperties;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The processes that there are, as their diagrams describe them now: the files may change while the application runs. */
@Component
public class ProcessDiagrams {

    private final ModelFiles files;
    private volatile Reading last = new Reading(List.of(), List.of());

    ProcessDiagrams(ModelFiles files) {
        this.files = files;
    }

    /** The process with this id, if a diagram has it. */
    public Optional<ProcessDiagram> find(String processId) {
        return all().stream()
                .filter(diagram -> diagram.processId().equals(processId))
                .findFirst();
    }

    /** The processes that take the questions of agents, by id. */
    public List<ProcessDiagram> takingQuestions() {
        return all().stream()
                .filter(ProcessDiagram::takesQuestions)
                .sorted(Comparator.comparing(ProcessDiagram::processId))
                .toList();
    }

    private List<ProcessDiagram> all() {
        var now = files.all();
        var reading = last;
        if (!reading.files().equals(now)) {
            reading = new Reading(
                    now,
                    now.stream()
                            .filter(ModelFile::isDiagram)
                            .flatMap(ProcessDiagrams::read)
                            .toList());
            last = reading;
        }
        return reading.diagrams();
    }

    /** A file that is no diagram describes no process; the check of the models says what is wrong with it. */
    private static Stream<ProcessDiagram> read(ModelFile file) {
        try {
            return in(Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()))).stream();
        } catch (RuntimeException unreadable) {
            return Stream.empty();
        }
    }

    public static List<ProcessDiagram> in(BpmnModelInstance diagram) {
        var found = new ArrayList<ProcessDiagram>();
        for (var process : diagram.getModelElementsByType(Process.class)) {
            if (process.isExecutable()) {
                var name = process.getName();
                found.add(new ProcessDiagram(
                        process.getId(),
                        name == null || name.isBlank() ? process.getId() : name,
                        startMessage(process),
                        takes(process)));
            }
        }
        return found;
    }

    private static String startMessage(Process process) {
        return process.getChildElementsByType(StartEvent.class).stream()
                .flatMap(start -> start.getChildElementsByType(MessageEventDefinition.class).stream())
                .map(MessageEventDefinition::getMessage)
                .filter(Objects::nonNull)
                .map(Message::getName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String takes(Process process) {
        var elements = process.getExtensionElements();
        return elements == null
                ? ""
                : elements.getChildElementsByType(ZeebeProperties.class).stream()
                        .flatMap(properties -> properties.getProperties().stream())
                        .filter(property -> ProcessDiagram.TAKES.equals(property.getName()))
                        .map(property -> Objects.requireNonNullElse(property.getValue(), ""))
                        .findFirst()
                        .orElse("");
    }

    private record Reading(List<ModelFile> files, List<ProcessDiagram> diagrams) {}
}
