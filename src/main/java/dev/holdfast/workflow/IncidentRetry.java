package dev.holdfast.workflow;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import org.springframework.stereotype.Component;

/** Lets a process that has stopped at an incident try its step again. */
@Component
public class IncidentRetry {

    /** Enough for a fault that goes away within half a minute; a step that fails for good is back at once. */
    private static final int TRIES = 3;

    private final CamundaClient client;

    IncidentRetry(CamundaClient client) {
        this.client = client;
    }

    /**
     * Gives the job new tries, if there is one, and resolves the incident.
     *
     * @return false if the engine has no such incident any more: somebody else resolved it, or its process has ended
     * @throws EngineUnavailableException if the engine did not take it; the incident is as it was, at worst with tries
     */
    public boolean retry(OpenIncident incident) {
        try {
            var job = incident.jobKey();
            if (job != null) {
                client.newUpdateRetriesCommand(job).retries(TRIES).send().join();
            }
            client.newResolveIncidentCommand(incident.key()).send().join();
            return true;
        } catch (ClientStatusException refused) {
            if (refused.getStatusCode() == Status.Code.NOT_FOUND) {
                return false;
            }
            throw new EngineUnavailableException("retry of incident " + incident.key(), refused);
        } catch (ClientException unreachable) {
            throw new EngineUnavailableException("retry of incident " + incident.key(), unreachable);
        }
    }
}
