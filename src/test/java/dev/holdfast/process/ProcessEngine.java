package dev.holdfast.process;

import static java.util.stream.StreamSupport.stream;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.EvaluateDecisionResponse;
import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.util.buffer.BufferUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real engine inside this JVM, with the project's diagrams, tables and forms and a clock that tests move. The only
 * class that knows Zeebe Process Test.
 */
public final class ProcessEngine implements AutoCloseable {

    /** A first deployment on a busy machine takes longer than the default of 10 s. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final List<Path> MODELS = List.of(Path.of("bpmn"), Path.of("forms"));

    private final ZeebeTestEngine engine = EngineFactory.create();
    private final CamundaClient client;
    private Duration timePassed = Duration.ZERO;

    public ProcessEngine() {
        engine.start();
        client = CamundaClient.newClientBuilder()
                .grpcAddress(gateway())
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(PATIENCE)
                .build();
        deploy();
    }

    private void deploy() {
        var models = MODELS.stream().flatMap(ProcessEngine::filesIn).toList();
        var deployment = client.newDeployResourceCommand()
                .addResourceFile(models.getFirst().toString());
        models.stream().skip(1).forEach(model -> deployment.addResourceFile(model.toString()));
        deployment.send().join();
    }

    private static Stream<Path> filesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The client that stand-ins for the workers use. */
    public CamundaClient client() {
        return client;
    }

    /** Where the engine's gRPC gateway listens. */
    public URI gateway() {
        return URI.create("http://" + engine.getGatewayAddress());
    }

    public void publish(String message, String caseId, Map<String, Object> variables) {
        client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(caseId)
                .timeToLive(Duration.ofMinutes(1))
                .variables(variables)
                .send()
                .join();
    }

    EvaluateDecisionResponse evaluate(String decisionId, Map<String, Object> facts) {
        return client.newEvaluateDecisionCommand()
                .decisionId(decisionId)
                .variables(facts)
                .send()
                .join();
    }

    /** Everything the engine has written so far, in order. The source reads on from where it was, for one at a time. */
    public synchronized Stream<Record<?>> records() {
        return stream(engine.getRecordStreamSource().getRecords().spliterator(), false).toList().stream();
    }

    /** Completes a user task with what its form returned, as the gateway would have. */
    public void complete(long userTaskKey, String variablesJson) {
        var task = new UserTaskRecord()
                .setUserTaskKey(userTaskKey)
                .setAction("complete")
                .setVariables(BufferUtil.wrapArray(MsgPackConverter.convertToMsgPack(variablesJson)));
        var metadata = new RecordMetadata()
                .recordType(RecordType.COMMAND)
                .valueType(ValueType.USER_TASK)
                .intent(UserTaskIntent.COMPLETE);
        logStream()
                .newLogStreamWriter()
                .tryWrite(WriteContext.internal(), LogAppendEntry.of(userTaskKey, metadata, task));
    }

    /** The in-memory engine has no gateway for user tasks, and hides the log that a gateway would write to. */
    private LogStream logStream() {
        try {
            var field = engine.getClass().getDeclaredField("logStream");
            field.setAccessible(true);
            return (LogStream) field.get(engine);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The in-memory engine no longer has a field logStream", e);
        }
    }

    /** Lets time pass. What is to be due by then must be on record already: wait for it first. */
    public void letPass(Duration time) {
        engine.increaseTime(time);
        timePassed = timePassed.plus(time);
    }

    /** How far the engine's clock is ahead of the real one. */
    public Duration timePassed() {
        return timePassed;
    }

    @Override
    public void close() {
        client.close();
        engine.stop();
    }
}
