package dev.holdfast.answer;

import dev.holdfast.workflow.ProcessDiagram;
import dev.holdfast.workflow.ProcessDiagrams;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The processes that answer questions, as their diagrams say at this moment. */
@Component
public class Workflows {

    private final ProcessDiagrams diagrams;
    private final AnswerSettings settings;

    Workflows(ProcessDiagrams diagrams, AnswerSettings settings) {
        this.diagrams = diagrams;
        this.settings = settings;
    }

    /** All of them; first the one that answers where nobody chooses, then by id. */
    public List<ProcessDiagram> all() {
        return diagrams.takingQuestions().stream()
                .sorted(Comparator.comparing(diagram -> !diagram.processId().equals(settings.workflow())))
                .toList();
    }

    /** The process with this id, or the one for those who do not choose; empty if there is no such process. */
    Optional<ProcessDiagram> choose(@Nullable String processId) {
        return all().stream()
                .filter(diagram -> processId == null
                        || processId.isBlank()
                        || diagram.processId().equals(processId.strip()))
                .findFirst();
    }

    /** The ids of all, for a message to somebody who has named another. */
    String inWords() {
        var ids = all().stream().map(ProcessDiagram::processId).collect(Collectors.joining(", "));
        return ids.isEmpty() ? "There is none." : "There are: " + ids + ".";
    }
}
