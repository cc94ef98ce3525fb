package dev.holdfast.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreflightTest {

    private static final long PLENTY = 100_000_000_000L;
    private static final int FREE_PORT = PlatformPorts.free().workbench();

    @Test
    void nothing_is_wrong_on_a_fit_machine() {
        var preflight = new Preflight(Map.of("the workbench", FREE_PORT), PLENTY, PLENTY, 21);

        assertThat(preflight.problems()).isEmpty();
    }

    @Test
    void a_taken_port_is_named_with_its_purpose_and_the_way_out() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var preflight = new Preflight(Map.of("the workbench", taken.getLocalPort()), PLENTY, PLENTY, 25);

            assertThat(preflight.problems())
                    .singleElement()
                    .asString()
                    .startsWith("Port " + taken.getLocalPort() + " (the workbench) is taken")
                    .contains("--port-offset=100")
                    .doesNotContain("\n");
        }
    }

    @Test
    void a_port_taken_on_all_addresses_is_noticed_too() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var preflight = new Preflight(Map.of("OpenSearch", taken.getLocalPort()), PLENTY, PLENTY, 25);

            assertThat(preflight.problems()).hasSize(1);
        }
    }

    @Test
    void too_little_disk_and_memory_and_an_old_java_are_named_together() {
        var preflight = new Preflight(Map.of(), 1_500_000_000L, 900_000_000L, 17);

        assertThatThrownBy(preflight::check)
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("Java 17 runs this, JDK 21 or newer is needed")
                .hasMessageContaining("Only 1.5 GB of disk are free, 4 GB are needed")
                .hasMessageContaining("Only 0.9 GB of memory are free, 4 GB are needed");
    }
}
