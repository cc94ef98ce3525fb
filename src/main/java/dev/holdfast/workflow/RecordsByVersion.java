package dev.holdfast.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the cluster for its version once it is there, and then its records in the way that version has. */
@Component
class RecordsByVersion implements ProcessRecords {

    private final CamundaClient client;
    private final WorkflowSettings settings;
    private final ObjectMapper json;
    private volatile @Nullable ProcessRecords chosen;

    RecordsByVersion(CamundaClient client, WorkflowSettings settings, ObjectMapper json) {
        this.client = client;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public Optional<CompletedTask> lastCompleted(long processInstanceKey, String elementId) {
        return records().lastCompleted(processInstanceKey, elementId);
    }

    @Override
    public ProcessPosition position(long processInstanceKey) {
        return records().position(processInstanceKey);
    }

    @Override
    public List<OpenIncident> incidents() {
        return records().incidents();
    }

    private ProcessRecords records() {
        var known = chosen;
        if (known != null) {
            return known;
        }
        var records = hasItsOwnSearch(gatewayVersion())
                ? new ClusterRecords(client)
                : new WebAppRecords(
                        new WebAppSession(settings.tasklistUrl(), settings, json),
                        new WebAppSession(settings.operateUrl(), settings, json));
        chosen = records;
        return records;
    }

    private String gatewayVersion() {
        try {
            return client.newTopologyRequest().send().join().getGatewayVersion();
        } catch (ClientException unreachable) {
            throw new EngineUnavailableException("version of the cluster", unreachable);
        }
    }

    /** From 8.8 on one API answers for the whole cluster. */
    static boolean hasItsOwnSearch(String gatewayVersion) {
        var parts = gatewayVersion.split("\\.", 3);
        int major = Integer.parseInt(parts[0]);
        return major > 8 || (major == 8 && Integer.parseInt(parts[1]) >= 8);
    }
}
