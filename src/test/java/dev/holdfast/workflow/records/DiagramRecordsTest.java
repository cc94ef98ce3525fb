package dev.holdfast.workflow.records;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.WorkflowSettings;
import io.camunda.client.CamundaClient;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Both kinds of platform, each answering in its own wire format. */
class DiagramRecordsTest {

    private static final long KEY = 2251799813685250L;

    @RegisterExtension
    static final WireMockExtension platform = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @Test
    void operate_lists_versions_and_counts_their_elements() {
        platform.stubFor(post("/v1/process-definitions/search").willReturn(okJson("""
                                {"items":[{"key":2251799813685250,"name":"Customer reply","version":1,"bpmnProcessId":"customerReply","tenantId":"<default>"},
                                {"key":2251799813685251,"name":null,"version":2,"bpmnProcessId":"nameless","tenantId":"<default>"}],
                                "sortValues":["2251799813685250"],"total":2}""")));
        platform.stubFor(post("/api/process-instances/statistics")
                .withRequestBody(matchingJsonPath("$.processIds[0]", equalTo("2251799813685250")))
                .willReturn(okJson("""
                                        [{"activityId":"userTask_reviewDraft","active":3,"canceled":9,"incidents":1,"completed":0},
                                        {"activityId":"endEvent_replyDelivered","active":0,"canceled":0,"incidents":0,"completed":12}]""")));
        platform.stubFor(get("/v1/process-definitions/" + KEY + "/xml").willReturn(okXml("<definitions/>")));
        var records = operate();

        assertThat(records.versions())
                .containsExactly(
                        new ProcessVersion(KEY, "customerReply", "Customer reply", 1),
                        new ProcessVersion(KEY + 1, "nameless", "nameless", 2));
        assertThat(records.counts(KEY))
                .containsExactly(
                        new ElementCount("userTask_reviewDraft", 3, 1, 0),
                        new ElementCount("endEvent_replyDelivered", 0, 0, 12));
        assertThat(records.diagram(KEY)).isEqualTo("<definitions/>");
    }

    @Test
    void operate_is_signed_in_to_where_it_asks_for_that() {
        platform.stubFor(get("/v1/process-definitions/7/xml")
                .inScenario("session")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(401)));
        platform.stubFor(post(urlPathEqualTo("/api/login"))
                .inScenario("session")
                .willSetStateTo("open")
                .willReturn(aResponse().withStatus(204)));
        platform.stubFor(get("/v1/process-definitions/7/xml")
                .inScenario("session")
                .whenScenarioStateIs("open")
                .willReturn(okXml("<definitions/>")));

        assertThat(operate().diagram(7)).isEqualTo("<definitions/>");
    }

    @Test
    void a_cluster_lists_versions_and_counts_their_elements() {
        platform.stubFor(post("/v2/process-definitions/search").willReturn(okJson("""
                                        {"items":[{"processDefinitionKey":"2251799813685250","name":"Customer reply","version":4,"processDefinitionId":"customerReply",
                                        "resourceName":"customer-reply.bpmn","tenantId":"<default>","hasStartForm":false}],"page":{"totalItems":1}}""")));
        platform.stubFor(post("/v2/process-definitions/" + KEY + "/statistics/element-instances")
                .willReturn(okJson("""
                                        {"items":[{"elementId":"serviceTask_sendReply","active":2,"canceled":0,"incidents":5,"completed":70}]}""")));
        platform.stubFor(get("/v2/process-definitions/" + KEY + "/xml")
                .willReturn(ok("<definitions/>").withHeader("Content-Type", "text/xml")));
        try (var client = cluster()) {
            var records = new ClusterDiagrams(client);

            assertThat(records.versions())
                    .containsExactly(new ProcessVersion(KEY, "customerReply", "Customer reply", 4));
            assertThat(records.counts(KEY)).containsExactly(new ElementCount("serviceTask_sendReply", 2, 5, 70));
            assertThat(records.diagram(KEY)).isEqualTo("<definitions/>");
        }
    }

    @Test
    void a_platform_in_trouble_is_unavailable_whichever_kind_it_is() {
        platform.stubFor(
                post("/v1/process-definitions/search").willReturn(aResponse().withStatus(500)));
        platform.stubFor(
                post("/v2/process-definitions/search").willReturn(aResponse().withStatus(503)));

        assertThatThrownBy(() -> operate().versions()).isInstanceOf(EngineUnavailableException.class);
        try (var client = cluster()) {
            assertThatThrownBy(() -> new ClusterDiagrams(client).versions())
                    .isInstanceOf(EngineUnavailableException.class);
        }
    }

    private static WebAppDiagrams operate() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("holdfast.workflow", WorkflowSettings.class);
        return new WebAppDiagrams(
                new WebAppSession(URI.create(platform.baseUrl() + "/operate"), settings, new ObjectMapper()));
    }

    private static CamundaClient cluster() {
        return CamundaClient.newClientBuilder()
                .restAddress(URI.create(platform.baseUrl()))
                .preferRestOverGrpc(true)
                .build();
    }
}
