package dev.holdfast.workflow.records;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.workflow.CompletedTask;
import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.OpenIncident;
import dev.holdfast.workflow.ProcessPosition;
import dev.holdfast.workflow.ProcessRecords;
import dev.holdfast.workflow.WorkflowSettings;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the cluster for its version once it is there, and then its records in the way that version has. */
@Component
class RecordsByVersion implements ProcessRecords, DiagramRecords {

    private final CamundaClient client;
    private final WorkflowSettings settings;
    private final ObjectMapper json;
    private volatile @Nullable Chosen chosen;

    RecordsByVersion(CamundaClient client, WorkflowSettings settings, ObjectMapper json) {
        this.client = client;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public Optional<CompletedTask> lastCompleted(long processInstanceKey, String elementId) {
        return chosen().processes.lastCompleted(processInstanceKey, elementId);
    }

    @Override
    public ProcessPosition position(long processInstanceKey) {
        return chosen().processes.position(processInstanceKey);
    }

    @Override
    public List<OpenIncident> incidents() {
        return chosen().processes.incidents();
    }

    @Override
    public List<ProcessVersion> versions() {
        return chosen().diagrams.versions();
    }

    @Override
    public String diagram(long definitionKey) {
        return chosen().diagrams.diagram(definitionKey);
    }

    @Override
    public List<ElementCount> counts(long definitionKey) {
        return chosen().diagrams.counts(definitionKey);
    }

    private Chosen chosen() {
        var known = chosen;
        if (known == null) {
            known = hasItsOwnSearch(gatewayVersion()) ? ofCluster() : ofWebApps();
            chosen = known;
        }
        return known;
    }

    private Chosen ofCluster() {
        return new Chosen(new ClusterRecords(client), new ClusterDiagrams(client));
    }

    private Chosen ofWebApps() {
        var tasklist = new WebAppSession(settings.tasklistUrl(), settings, json);
        var operate = new WebAppSession(settings.operateUrl(), settings, json);
        return new Chosen(new WebAppRecords(tasklist, operate), new WebAppDiagrams(operate));
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

    private record Chosen(ProcessRecords processes, DiagramRecords diagrams) {}
}
