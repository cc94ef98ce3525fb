package dev.holdfast.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformPortsTest {

    @Test
    void the_standard_ports_are_those_of_the_readme() {
        assertThat(PlatformPorts.standard(0).byPurpose())
                .containsEntry("the workbench", 8080)
                .containsEntry("Tasklist and Operate", 8081)
                .containsEntry("Zeebe's gRPC API", 26500);
    }

    @Test
    void an_offset_moves_every_port() {
        var standard = PlatformPorts.standard(0).byPurpose().values();

        assertThat(PlatformPorts.standard(100).byPurpose().values())
                .containsExactlyElementsOf(
                        standard.stream().map(port -> port + 100).toList());
    }

    @Test
    void free_ports_are_all_different() {
        Map<String, Integer> ports = PlatformPorts.free().byPurpose();

        assertThat(ports).hasSize(11);
        assertThat(ports.values()).doesNotHaveDuplicates();
    }
}
