package dev.holdfast.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPlatformIT {

    private final LocalPlatform platform = SharedPlatform.get();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    static List<PlatformUser> everyone() {
        return PlatformUser.ALL;
    }

    @Test
    void the_engine_answers_over_grpc_with_one_healthy_partition() {
        try (var client = CamundaClient.newClientBuilder()
                .grpcAddress(platform.grpcAddress())
                .restAddress(platform.restAddress())
                .preferRestOverGrpc(false)
                .build()) {
            var topology = client.newTopologyRequest().send().join();

            assertThat(topology.getGatewayVersion()).isEqualTo("8.6.0");
            assertThat(topology.getPartitionsCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void everyone_can_sign_in_and_read_tasks_and_instances(PlatformUser user) throws Exception {
        assertThat(signIn(user.name(), user.password())).isEqualTo(204);

        assertThat(post("/v1/tasks/search", "{}").statusCode()).isEqualTo(200);
        assertThat(post("/v1/process-instances/search", "{}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "act", "view"})
    void the_users_that_come_with_camunda_are_gone(String name) throws Exception {
        assertThat(signIn(name, name)).isEqualTo(401);
    }

    @Test
    void the_application_is_told_where_everything_is() {
        assertThat(platform.springProperties())
                .containsEntry(
                        "camunda.client.grpc-address", platform.grpcAddress().toString())
                .containsEntry(
                        "holdfast.workflow.tasklist-url", platform.tasklist().toString());
    }

    @Test
    void tasklist_takes_a_time_on_a_whole_second() throws Exception {
        var mapping = browser.send(
                HttpRequest.newBuilder(platform.openSearch().resolve("/tasklist-list-view-8.6.0_/_mapping"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(mapping.body()).contains("date_time || date_time_no_millis").doesNotContain("\"date_time || epoch");
    }

    @Test
    void every_port_that_a_child_takes_is_one_of_its_own() throws IOException {
        var ports = platform.ports();

        for (int port : List.of(ports.brokerCommand(), ports.brokerInternal(), ports.webAppsInternal())) {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
        }
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused() {
        var folder = Path.of("target", "platform");

        assertThatThrownBy(() -> LocalPlatform.start(PlatformSettings.in(folder, PlatformPorts.free())))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("already running on");
    }

    private int signIn(String name, String password) throws Exception {
        return post("/api/login?username=" + name + "&password=" + password, "").statusCode();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(platform.tasklist().resolve("/") + path.substring(1)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }
}
