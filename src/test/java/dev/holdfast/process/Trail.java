package dev.holdfast.process;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRelated;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads what has happened out of the engine's records. */
public final class Trail {

    private final ProcessEngine engine;
    private final Predicate<ProcessInstanceRelated> ofCase;

    /** The trail of every case. */
    public Trail(ProcessEngine engine) {
        this.engine = engine;
        this.ofCase = anyCase -> true;
    }

    /** The trail of one case. */
    public Trail(ProcessEngine engine, long processInstanceKey) {
        this.engine = engine;
        this.ofCase = value -> value.getProcessInstanceKey() == processInstanceKey;
    }

    /** The process instance that is about this case, or about this certificate. */
    public Optional<Long> instanceOf(String id) {
        return values(ValueType.VARIABLE, VariableRecordValue.class)
                .filter(variable -> List.of("caseId", "certificateId").contains(variable.getName()))
                .filter(variable -> variable.getValue().equals("\"" + id + "\""))
                .map(VariableRecordValue::getProcessInstanceKey)
                .findFirst();
    }

    public Stream<String> flowsTaken() {
        return elements(ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN);
    }

    public Stream<String> elements(Intent intent) {
        return events(ValueType.PROCESS_INSTANCE, intent)
                .map(event -> (ProcessInstanceRecordValue) event.getValue())
                .filter(ofCase)
                .map(ProcessInstanceRecordValue::getElementId);
    }

    /** The user task that waits at the element; the latest, if the case has come there more than once. */
    public Optional<OpenTask> openTask(String elementId) {
        var done = List.of(UserTaskIntent.COMPLETED, UserTaskIntent.CANCELED);
        var closed = engine.records()
                .filter(event -> event.getValueType() == ValueType.USER_TASK && done.contains(event.getIntent()))
                .map(Record::getKey)
                .toList();
        return events(ValueType.USER_TASK, UserTaskIntent.CREATED)
                .filter(event -> !closed.contains(event.getKey()))
                .map(event -> new OpenTask(event.getKey(), (UserTaskRecordValue) event.getValue()))
                .filter(task ->
                        ofCase.test(task.value()) && task.value().getElementId().equals(elementId))
                .findFirst();
    }

    public record OpenTask(long key, UserTaskRecordValue value) {}

    /** The JSON that was last written to a variable of this name, in any scope. */
    public Optional<String> variable(String name) {
        return values(ValueType.VARIABLE, VariableRecordValue.class)
                .filter(ofCase)
                .filter(variable -> variable.getName().equals(name))
                .map(VariableRecordValue::getValue)
                .reduce((earlier, later) -> later);
    }

    public Stream<String> incidents() {
        return events(ValueType.INCIDENT, IncidentIntent.CREATED)
                .map(event -> (IncidentRecordValue) event.getValue())
                .filter(ofCase)
                .map(incident -> incident.getElementId() + ": " + incident.getErrorMessage());
    }

    private Stream<Record<?>> events(ValueType type, Intent intent) {
        return engine.records()
                .filter(event -> event.getRecordType() == RecordType.EVENT)
                .filter(event -> event.getValueType() == type && event.getIntent() == intent);
    }

    private <T> Stream<T> values(ValueType type, Class<T> value) {
        return engine.records()
                .filter(event -> event.getRecordType() == RecordType.EVENT && event.getValueType() == type)
                .map(event -> value.cast(event.getValue()));
    }
}
