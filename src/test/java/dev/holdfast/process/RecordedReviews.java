package dev.holdfast.process;

import dev.holdfast.workflow.CompletedTask;
import dev.holdfast.workflow.OpenIncident;
import dev.holdfast.workflow.ProcessPosition;
import dev.holdfast.workflow.ProcessRecords;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What Tasklist would have recorded about the in-memory engine, which has no Tasklist. */
public final class RecordedReviews implements ProcessRecords {

    private final Map<Long, String> people = new ConcurrentHashMap<>();
    private volatile @Nullable RuntimeException away;
    private volatile boolean hidden;
    private @Nullable ProcessEngine engine;

    public void readFrom(ProcessEngine inMemory) {
        this.engine = inMemory;
    }

    public void completedBy(long taskKey, String person) {
        people.put(taskKey, person);
    }

    /** From now on nothing is recorded yet, as when Tasklist's importer lags. */
    public void hide() {
        hidden = true;
    }

    /** From now on each question fails like this. */
    public void failWith(RuntimeException failure) {
        away = failure;
    }

    public void show() {
        hidden = false;
        away = null;
    }

    @Override
    public Optional<CompletedTask> lastCompleted(long processInstanceKey, String elementId) {
        var failure = away;
        if (failure != null) {
            throw failure;
        }
        if (hidden) {
            return Optional.empty();
        }
        return Objects.requireNonNull(engine)
                .records()
                .filter(event ->
                        event.getValueType() == ValueType.USER_TASK && event.getIntent() == UserTaskIntent.COMPLETED)
                .filter(event -> {
                    var task = (UserTaskRecordValue) event.getValue();
                    return task.getProcessInstanceKey() == processInstanceKey
                            && task.getElementId().equals(elementId);
                })
                .map(event -> new CompletedTask(
                        event.getKey(),
                        elementId,
                        people.getOrDefault(event.getKey(), ""),
                        Instant.ofEpochMilli(event.getTimestamp()).minusSeconds(60),
                        Instant.ofEpochMilli(event.getTimestamp())))
                .reduce((earlier, later) -> later);
    }

    @Override
    public ProcessPosition position(long processInstanceKey) {
        return ProcessPosition.UNKNOWN;
    }

    @Override
    public List<OpenIncident> incidents() {
        var events = Objects.requireNonNull(engine)
                .records()
                .filter(event ->
                        event.getRecordType() == RecordType.EVENT && event.getValueType() == ValueType.INCIDENT)
                .toList();
        var resolved = events.stream()
                .filter(event -> event.getIntent() == IncidentIntent.RESOLVED)
                .map(Record::getKey)
                .toList();
        return events.stream()
                .filter(event -> event.getIntent() == IncidentIntent.CREATED && !resolved.contains(event.getKey()))
                .map(event -> incident(event, (IncidentRecordValue) event.getValue()))
                .toList();
    }

    private static OpenIncident incident(Record<?> event, IncidentRecordValue value) {
        return new OpenIncident(
                event.getKey(),
                value.getProcessInstanceKey(),
                value.getBpmnProcessId(),
                value.getElementId(),
                value.getJobKey() > 0 ? value.getJobKey() : null,
                Instant.ofEpochMilli(event.getTimestamp()),
                value.getErrorMessage());
    }
}
