package dev.holdfast.casework.web;

import dev.holdfast.casework.CaseHandover;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.ProcessPosition;
import dev.holdfast.workflow.ProcessRecords;
import dev.holdfast.workflow.WorkflowSettings;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where a case is in its diagram, for the script that moves the marks on the case page. */
@RestController
class CasePosition {

    private final Cases cases;
    private final ProcessRecords records;
    private final CaseHandover handover;
    private final WorkflowSettings workflow;

    CasePosition(Cases cases, ProcessRecords records, CaseHandover handover, WorkflowSettings workflow) {
        this.cases = cases;
        this.records = records;
        this.handover = handover;
        this.workflow = workflow;
    }

    @GetMapping("/cases/{id}/position")
    Position position(@PathVariable CaseId id) {
        var stored = cases.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var process = stored.processInstanceKey();
        if (process == null) {
            return seen(
                    stored,
                    ProcessPosition.UNKNOWN,
                    handover.engineAnswers()
                            ? "The process has not started yet."
                            : "Camunda does not answer. The message is safe; its process starts as soon as Camunda is"
                                    + " back.");
        }
        try {
            var position = records.position(process);
            return seen(stored, position, position.incidentMessage());
        } catch (EngineUnavailableException silent) {
            return new Position(
                    false,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    "Camunda does not answer. The marks may be old.",
                    null,
                    workflow.operatePage(process),
                    false);
        }
    }

    private Position seen(SupportCase stored, ProcessPosition position, @Nullable String note) {
        var process = stored.processInstanceKey();
        return new Position(
                true,
                position.active(),
                position.completed(),
                position.incidents(),
                note,
                position.openTaskKey() == null ? null : workflow.tasklistPage(position.openTaskKey()),
                process == null ? null : workflow.operatePage(process),
                stored.status().isFinal() && position.active().isEmpty());
    }

    /**
     * What the script needs.
     *
     * @param answered false if the platform was silent; the marks stay as they are then
     * @param note one sentence to show beside the diagram
     * @param task where the open task is worked on
     * @param operate where the process is watched; null until it has started
     * @param over whether nothing will move any more
     */
    record Position(
            boolean answered,
            Set<String> active,
            Set<String> completed,
            Set<String> incidents,
            @Nullable String note,
            @Nullable URI task,
            @Nullable URI operate,
            boolean over) {}
}
