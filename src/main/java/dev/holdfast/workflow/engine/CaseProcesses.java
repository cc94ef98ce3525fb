package dev.holdfast.workflow.engine;

import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.CaseMessages;
import dev.holdfast.workflow.CaseSpans;
import dev.holdfast.workflow.DiagramMissingException;
import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.ProcessDiagram;
import dev.holdfast.workflow.ProcessDiagrams;
import dev.holdfast.workflow.RunMessages;
import dev.holdfast.workflow.WorkflowSettings;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Publishes the messages of cases, and of other runs, to the engine. */
@Component
class CaseProcesses implements CaseMessages, RunMessages {

    private static final String WITHDRAWAL = "caseWithdrawn";

    /** Longer than a process takes to begin, if it is ended as soon as it was started. */
    private static final Duration WITHDRAWAL_LIVES = Duration.ofMinutes(10);

    private final CamundaClient client;
    private final Deployment deployment;
    private final ProcessDiagrams diagrams;
    private final CaseSpans spans;
    private final Duration timeToLive;

    CaseProcesses(
            CamundaClient client,
            Deployment deployment,
            ProcessDiagrams diagrams,
            CaseSpans spans,
            WorkflowSettings settings) {
        this.client = client;
        this.deployment = deployment;
        this.diagrams = diagrams;
        this.spans = spans;
        this.timeToLive = settings.messageTimeToLive();
    }

    @Override
    public void start(CaseId caseId, String processId) {
        requireDeployment("case " + caseId);
        var message = diagrams.find(processId)
                .map(ProcessDiagram::startMessage)
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> new DiagramMissingException(caseId, processId));
        spans.within("holdfast.handover", caseId, () -> publish(message, caseId, timeToLive));
    }

    @Override
    public void start(String message, String variable, String id) {
        requireDeployment(id);
        publish(message, id, variable, timeToLive);
    }

    @Override
    public void end(String message, String variable, String id) {
        publish(message, id, variable, WITHDRAWAL_LIVES);
    }

    private void requireDeployment(String whatWaits) {
        if (!deployment.isDone()) {
            // Without its diagram the engine would keep the message and never start anything.
            throw new EngineUnavailableException(whatWaits + " waits for its diagram to be deployed");
        }
    }

    @Override
    public void withdraw(CaseId caseId) {
        spans.within("holdfast.withdrawal", caseId, () -> publish(WITHDRAWAL, caseId, WITHDRAWAL_LIVES));
    }

    private void publish(String message, CaseId caseId, Duration timeToLive) {
        publish(message, caseId.value(), "caseId", timeToLive);
    }

    private void publish(String message, String id, String variable, Duration timeToLive) {
        try {
            client.newPublishMessageCommand()
                    .messageName(message)
                    .correlationKey(id)
                    .messageId(message + "-" + id)
                    .timeToLive(timeToLive)
                    .variables(Map.of(variable, id))
                    .send()
                    .join();
        } catch (ClientStatusException refused) {
            if (refused.getStatusCode() != Status.Code.ALREADY_EXISTS) {
                throw new EngineUnavailableException("message " + message + " for " + id, refused);
            }
        } catch (ClientException unreachable) {
            throw new EngineUnavailableException("message " + message + " for " + id, unreachable);
        }
    }
}
