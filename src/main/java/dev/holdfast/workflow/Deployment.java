package dev.holdfast.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Checks the models when the application starts, and deploys them as soon as the engine answers. A fault stops the
 * start; an engine that is down or pushes back does not, and is asked less and less often. The engine makes a new version only of what has changed.
 */
@Component
class Deployment implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Deployment.class);

    private final CamundaClient client;
    private final ModelFiles files;
    private final JobTypes jobTypes;
    private final KnownPatterns patterns;
    private final ObjectMapper json;
    private volatile State state = State.WAITING;
    private final GrowingWait wait = new GrowingWait(Duration.ofSeconds(2), Duration.ofSeconds(30));
    private volatile boolean engineMissed;

    Deployment(CamundaClient client, ModelFiles files, JobTypes jobTypes, KnownPatterns patterns, ObjectMapper json) {
        this.client = client;
        this.files = files;
        this.jobTypes = jobTypes;
        this.patterns = patterns;
        this.json = json;
    }

    /** Whether the engine has the diagrams of this application. */
    boolean isDone() {
        return state == State.DEPLOYED;
    }

    State state() {
        return state;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var faults = new ModelCheck(jobTypes.all(), patterns, json).faultsOf(files.all());
        if (!faults.isEmpty()) {
            throw new FaultyModelException(faults);
        }
    }

    @Scheduled(fixedDelayString = "${holdfast.workflow.deployment-interval:2s}")
    void deploy() {
        if (state != State.WAITING || files.all().isEmpty() || !wait.isOver()) {
            return;
        }
        var command = client.newDeployResourceCommand();
        var all = files.all();
        var withFiles = command.addResourceBytes(
                all.getFirst().content(), all.getFirst().name());
        for (var file : all.subList(1, all.size())) {
            withFiles = withFiles.addResourceBytes(file.content(), file.name());
        }
        try {
            withFiles.send().join();
            state = State.DEPLOYED;
            log.info("Deployed {} models", all.size());
        } catch (ClientStatusException refused) {
            if (refused.getStatusCode() == Status.Code.INVALID_ARGUMENT) {
                state = State.REFUSED;
                log.error("The engine refuses the models; mend them and start again: {}", refused.getMessage());
            } else {
                waitForEngine(refused);
            }
        } catch (ClientException unreachable) {
            waitForEngine(unreachable);
        }
    }

    private void waitForEngine(ClientException unreachable) {
        wait.failed();
        if (!engineMissed) {
            log.warn(
                    "Camunda does not answer yet; the models are deployed as soon as it does: {}",
                    unreachable.getMessage());
            engineMissed = true;
        }
    }

    /** How far the models have come. */
    enum State {
        /** The engine has not answered yet. */
        WAITING,
        DEPLOYED,
        /** The engine does not understand them, and asking again would not help. */
        REFUSED
    }
}
