package dev.holdfast.workflow.records;

import static dev.holdfast.workflow.records.ClusterRecords.asked;

import io.camunda.client.CamundaClient;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The diagrams of a cluster from 8.8 on, from its own search API. */
class ClusterDiagrams implements DiagramRecords {

    /** More versions than this are not looked at. */
    private static final int PAGE = 1000;

    private final CamundaClient client;

    ClusterDiagrams(CamundaClient client) {
        this.client = client;
    }

    @Override
    public List<ProcessVersion> versions() {
        return asked(
                "deployed processes",
                () -> client
                        .newProcessDefinitionSearchRequest()
                        .sort(sort -> sort.processDefinitionKey().desc())
                        .page(page -> page.limit(PAGE))
                        .send()
                        .join()
                        .items()
                        .stream()
                        .map(version -> new ProcessVersion(
                                version.getProcessDefinitionKey(),
                                version.getProcessDefinitionId(),
                                Objects.requireNonNullElse(version.getName(), version.getProcessDefinitionId()),
                                version.getVersion()))
                        .toList());
    }

    @Override
    public String diagram(long definitionKey) {
        return asked(
                "diagram " + definitionKey,
                () -> client.newProcessDefinitionGetXmlRequest(definitionKey)
                        .send()
                        .join());
    }

    @Override
    public List<ElementCount> counts(long definitionKey) {
        return asked(
                "counts of diagram " + definitionKey,
                () -> client.newProcessDefinitionElementStatisticsRequest(definitionKey).send().join().stream()
                        .map(element -> new ElementCount(
                                element.getElementId(),
                                number(element.getActive()),
                                number(element.getIncidents()),
                                number(element.getCompleted())))
                        .toList());
    }

    private static long number(@Nullable Long counted) {
        return counted == null ? 0 : counted;
    }
}
