package dev.holdfast.workflow;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
                position.hasStopped() ? incidents().get(processInstanceKey) : null, openTask(processInstanceKey));
    }

    @Override
    public Map<Long, String> incidents() {
        var messages = new HashMap<Long, String>();
        asked(
                        "open incidents",
                        () -> client.newIncidentSearchRequest()
                                .filter(filter -> filter.state(IncidentState.ACTIVE))
                                .page(page -> page.limit(PAGE))
                                .send()
                                .join()
                                .items())
                .forEach(
                        incident -> messages.putIfAbsent(incident.getProcessInstanceKey(), incident.getErrorMessage()));
        return messages;
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
