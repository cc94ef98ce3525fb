package dev.holdfast.workflow;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts and ends the processes of cases, each by a message that the engine takes at most once. */
@Component
public class ReplyProcess {

    private static final String START = "messageReceived";
    private static final String WITHDRAWAL = "caseWithdrawn";

    private final CamundaClient client;
    private final Deployment deployment;
    private final Duration timeToLive;

    ReplyProcess(CamundaClient client, Deployment deployment, WorkflowSettings settings) {
        this.client = client;
        this.deployment = deployment;
        this.timeToLive = settings.messageTimeToLive();
    }

    /**
     * Hands a case to the engine. Handing over the same case again has no effect: the message carries the case as its
     * id and as its correlation key, and the engine refuses the id while it remembers the message.
     *
     * @throws EngineUnavailableException if the engine did not take it; nothing is started then
     */
    public void start(CaseId caseId) {
        if (!deployment.isDone()) {
            // Without its diagram the engine would keep the message and never start anything.
            throw new EngineUnavailableException("case " + caseId + " waits for its diagram to be deployed");
        }
        publish(START, caseId, timeToLive);
    }

    /**
     * Ends a case's process wherever it is. A case whose process has ended already stays as it is.
     *
     * @throws EngineUnavailableException if the engine did not take it
     */
    public void withdraw(CaseId caseId) {
        publish(WITHDRAWAL, caseId, Duration.ofMinutes(10));
    }

    private void publish(String message, CaseId caseId, Duration timeToLive) {
        try {
            client.newPublishMessageCommand()
                    .messageName(message)
                    .correlationKey(caseId.value())
                    .messageId(message + "-" + caseId.value())
                    .timeToLive(timeToLive)
                    .variables(Map.of("caseId", caseId.value()))
                    .send()
                    .join();
        } catch (ClientStatusException refused) {
            if (refused.getStatusCode() != Status.Code.ALREADY_EXISTS) {
                throw new EngineUnavailableException("message " + message + " for case " + caseId, refused);
            }
        } catch (ClientException unreachable) {
            throw new EngineUnavailableException("message " + message + " for case " + caseId, unreachable);
        }
    }
}
