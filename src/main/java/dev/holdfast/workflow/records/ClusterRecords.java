package dev.holdfast.workflow.records;

import dev.holdfast.workflow.CompletedTask;
import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.OpenIncident;
import dev.holdfast.workflow.ProcessPosition;
import dev.holdfast.workflow.ProcessRecords;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.filter.IncidentFilter;
import io.camunda.client.api.search.response.Incident;
import io.camunda.client.api.search.response.UserTask;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The records of a cluster from 8.8 on, from its own search API. */
class ClusterRecords implements ProcessRecords {

    private static final int PAGE = 1000;

    private final CamundaClient client;

    ClusterRecords(CamundaClient client) {
        this.client = client;
    }

    @Override
    public Optional<CompletedTask> lastCompleted(long processInstanceKey, String elementId) {
        return tasks(processInstanceKey, UserTaskState.COMPLETED).stream()
                .filter(task -> elementId.equals(task.getElementId()))
                .map(task -> new CompletedTask(
                        task.getUserTaskKey(),
                        elementId,
                        Objects.requireNonNullElse(task.getAssignee(), ""),
                        instant(task.getCreationDate()),
                        instant(task.getCompletionDate())))
                .max(Comparator.comparingLong(CompletedTask::taskKey));
    }

    @Override
    public ProcessPosition position(long processInstanceKey) {
        var position = new ProcessPosition.Builder();
        asked(
                        "elements of process " + processInstanceKey,
                        () -> client.newElementInstanceSearchRequest()
                                .filter(filter -> filter.processInstanceKey(processInstanceKey))
                                .page(page -> page.limit(PAGE))
                                .send()
                                .join()
                                .items())
                .forEach(element -> position.visited(
                        element.getElementId(),
                        String.valueOf(element.getState()),
                        Boolean.TRUE.equals(element.getIncident())));
        return position.build(
                position.hasStopped() ? firstMessage(processInstanceKey) : null, openTask(processInstanceKey));
    }

    @Override
    public List<OpenIncident> incidents() {
        return open(filter -> {}).stream()
                .map(incident -> new OpenIncident(
                        incident.getIncidentKey(),
                        incident.getProcessInstanceKey(),
                        incident.getProcessDefinitionId(),
                        incident.getElementId(),
                        incident.getJobKey(),
                        instant(incident.getCreationTime()),
                        Objects.requireNonNullElse(incident.getErrorMessage(), "")))
                .toList();
    }

    private @Nullable String firstMessage(long processInstanceKey) {
        return open(filter -> filter.processInstanceKey(processInstanceKey)).stream()
                .map(Incident::getErrorMessage)
                .findFirst()
                .orElse(null);
    }

    private List<Incident> open(Consumer<IncidentFilter> of) {
        return asked(
                "open incidents",
                () -> client.newIncidentSearchRequest()
                        .filter(filter -> of.accept(filter.state(IncidentState.ACTIVE)))
                        .page(page -> page.limit(PAGE))
                        .send()
                        .join()
                        .items());
    }

    private @Nullable Long openTask(long processInstanceKey) {
        return tasks(processInstanceKey, UserTaskState.CREATED).stream()
                .map(UserTask::getUserTaskKey)
                .max(Long::compare)
                .orElse(null);
    }

    private List<UserTask> tasks(long processInstanceKey, UserTaskState state) {
        return asked(
                "user tasks of process " + processInstanceKey,
                () -> client.newUserTaskSearchRequest()
                        .filter(filter ->
                                filter.processInstanceKey(processInstanceKey).state(state))
                        .page(page -> page.limit(PAGE))
                        .send()
                        .join()
                        .items());
    }

    static <T> T asked(String what, Supplier<T> search) {
        try {
            return search.get();
        } catch (ClientException unreachable) {
            throw new EngineUnavailableException(what, unreachable);
        }
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
