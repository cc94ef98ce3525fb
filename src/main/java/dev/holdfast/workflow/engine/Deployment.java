package dev.holdfast.workflow.engine;

import dev.holdfast.workflow.GrowingWait;
import dev.holdfast.workflow.ModelFile;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives models to the engine, and knows which it has. The engine makes a new version of what it is given only. One that is
 * down or pushes back is asked less and less often.
 */
@Component
public class Deployment {

    private static final Logger log = LoggerFactory.getLogger(Deployment.class);
    private static final int BAD_REQUEST = 400;

    private final CamundaClient client;
    private volatile List<ModelFile> deployed = List.of();
    private volatile State state = State.WAITING;
    private final GrowingWait wait = new GrowingWait(Duration.ofSeconds(2), Duration.ofSeconds(30));
    private boolean engineMissed;

    public Deployment(CamundaClient client) {
        this.client = client;
    }

    /** Whether the engine has the diagrams of this application. */
    public boolean isDone() {
        return state == State.DEPLOYED;
    }

    public State state() {
        return state;
    }

    /** What came of giving models to the engine. */
    public sealed interface Outcome {

        record Taken() implements Outcome {}

        /** @param faults one sentence a fault; asking again would not help */
        record Refused(List<String> faults) implements Outcome {}

        /** The engine did not answer, or has no time now. */
        record Unanswered() implements Outcome {}
    }

    /** Gives the engine what it does not have of these files yet, all or nothing. */
    public Outcome deploy(List<ModelFile> wanted) {
        if (!wait.isOver()) {
            return new Outcome.Unanswered();
        }
        var parts = DeploymentParts.toSend(wanted, deployed);
        try {
            if (!parts.isEmpty()) {
                send(parts);
                log.info(
                        "Deployed {}",
                        String.join(", ", parts.stream().map(ModelFile::name).toList()));
            }
            deployed = List.copyOf(wanted);
            state = State.DEPLOYED;
            wait.succeeded();
            engineMissed = false;
            return new Outcome.Taken();
        } catch (ClientException answer) {
            if (isRefusal(answer)) {
                return new Outcome.Refused(EngineRefusal.sentences(String.valueOf(answer.getMessage())));
            }
            missEngine(answer);
            return new Outcome.Unanswered();
        }
    }

    /** The engine refused what ships: nothing else is left to try. */
    public void giveUp() {
        state = State.REFUSED;
    }

    private void send(List<ModelFile> parts) {
        var command = client.newDeployResourceCommand()
                .addResourceBytes(parts.getFirst().content(), parts.getFirst().name());
        for (var file : parts.subList(1, parts.size())) {
            command = command.addResourceBytes(file.content(), file.name());
        }
        command.send().join();
    }

    private static boolean isRefusal(ClientException answer) {
        return answer instanceof ClientStatusException status && status.getStatusCode() == Status.Code.INVALID_ARGUMENT
                || answer instanceof ClientHttpException http && http.code() == BAD_REQUEST;
    }

    private void missEngine(ClientException unreachable) {
        wait.failed();
        if (!engineMissed) {
            log.warn(
                    "Camunda does not answer yet; the models are deployed as soon as it does: {}",
                    unreachable.getMessage());
            engineMissed = true;
        }
    }

    /** How far the models have come. */
    public enum State {
        /** The engine has not answered yet. */
        WAITING,
        DEPLOYED,
        /** The engine does not understand them, and asking again would not help. */
        REFUSED
    }
}
