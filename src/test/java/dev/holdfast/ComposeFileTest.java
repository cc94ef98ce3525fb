package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** What can be said about {@code docker-compose.yml} without Docker. */
class ComposeFileTest {

    private final ComposeFile file = ComposeFile.with(filledIn());

    /** The example, with a value for each secret. */
    static Map<String, String> filledIn() {
        var variables = new HashMap<>(ComposeFile.variables(".env.example"));
        variables.replaceAll((name, value) -> value.isEmpty() && name.endsWith("_PASSWORD")
                ? "made-up-" + name.toLowerCase(java.util.Locale.ROOT)
                : value);
        variables.put("HOLDFAST_VAULT_KEY", "bWFkZS11cC1ieS1hLXRlc3QtYW5kLW9mLTMyLWJ5dGU=");
        return variables;
    }

    @Test
    void every_setting_of_the_application_exists() throws IOException {
        var known = new KnownSettings();
        var others = namesOfOthers();

        assertThat(file.environment("holdfast").keySet()).isNotEmpty().allSatisfy(name -> {
            var property = ConfigurationPropertyName.adapt(name.toLowerCase(java.util.Locale.ROOT), '_');
            assertThat(
                            name.startsWith("HOLDFAST_")
                                    ? known.has(property)
                                    : others.contains(KnownSettings.condensed(name)))
                    .as(name)
                    .isTrue();
        });
    }

    @Test
    void every_variable_has_an_example_and_every_example_is_used() {
        var examples = Pattern.compile("(?m)^#?(\\w+)=")
                .matcher(ComposeFile.text(".env.example"))
                .results()
                .map(example -> example.group(1))
                .toList();

        assertThat(examples).doesNotHaveDuplicates();
        assertThat(Set.copyOf(examples)).isEqualTo(plus(ComposeFile.used(), "COMPOSE_PROFILES"));
    }

    @Test
    void without_its_secrets_nothing_starts() {
        var nothing = ComposeFile.with(ComposeFile.variables(".env.example"));

        for (var service : List.of("holdfast", "camunda", "postgres")) {
            assertThatThrownBy(() -> nothing.environment(service))
                    .as(service)
                    .hasMessageContaining("is empty; run compose/new-env");
        }
        assertThat(ComposeFile.text("docker-compose.yml")).doesNotContainPattern("PASSWORD: [^$]");
    }

    @Test
    void every_image_has_a_version_and_every_service_its_bounds() {
        file.services().forEach((name, service) -> {
            var settings = file.service(name);
            assertThat(String.valueOf(settings.get("image"))).as(name).matches("[a-z/]+:\\d+\\.\\d+\\.?\\d*[\\w.-]*");
            assertThat(settings).as(name).containsKey("restart");
            boolean staysUp = !List.of("camunda-volume", "ollama-model").contains(name);
            if (staysUp) {
                assertThat(settings).as(name).containsKeys("mem_limit", "networks");
            }
        });
        assertThat(ComposeFile.text("Dockerfile"))
                .containsPattern("FROM maven:\\d+\\.\\d+\\.\\d+-")
                .containsPattern("FROM eclipse-temurin:\\d+\\.\\d+\\.\\d+_\\d+-jre-\\w+")
                .contains("USER 10001:10001", "HEALTHCHECK");
    }

    @Test
    void ports_are_open_to_this_machine_only() {
        var ports = file.services().keySet().stream()
                .flatMap(name -> ((List<?>) file.service(name).getOrDefault("ports", List.of())).stream())
                .map(Object::toString)
                .toList();

        assertThat(ports).hasSize(2).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void what_is_mounted_and_waited_for_is_there() {
        file.services().keySet().forEach(name -> {
            for (var volume : (List<?>) file.service(name).getOrDefault("volumes", List.of())) {
                var source = volume.toString().split(":")[0];
                if (source.startsWith("./")) {
                    assertThat(Path.of(source)).as(name).exists();
                } else {
                    assertThat(ComposeFile.part(file.content(), "volumes")).containsKey(source);
                }
            }
            ComposeFile.part(file.service(name), "depends_on").forEach((other, condition) -> {
                assertThat(file.services()).containsKey(other);
                if (condition.toString().contains("service_healthy")) {
                    assertThat(file.service(other)).as(other).containsKey("healthcheck");
                }
            });
        });
    }

    @Test
    void camunda_gets_each_value_that_its_configuration_asks_for() {
        var asked = Pattern.compile("\\$\\{(\\w+)}")
                .matcher(ComposeFile.text("compose/camunda/application.yaml"))
                .results()
                .map(use -> use.group(1))
                .toList();

        assertThat(asked).isNotEmpty();
        assertThat(file.environment("camunda")).containsOnlyKeys(Set.copyOf(asked));
        assertThat(file.environment("holdfast").get("CAMUNDA_CLIENT_AUTH_PASSWORD"))
                .isEqualTo(file.environment("camunda").get("CAMUNDA_SERVICE_PASSWORD"));
    }

    /** The names of all settings that libraries on the class path describe, without dots and dashes. */
    private static Set<String> namesOfOthers() throws IOException {
        var names = new HashSet<String>();
        // Not described by Spring Boot: it is read before there are any settings.
        names.add("springconfigadditionallocation");
        for (var place :
                List.of("spring-configuration-metadata.json", "additional-spring-configuration-metadata.json")) {
            for (var url : Collections.list(Holdfast.class.getClassLoader().getResources("META-INF/" + place))) {
                new ObjectMapper()
                        .readTree(url)
                        .path("properties")
                        .forEach(property -> names.add(
                                KnownSettings.condensed(property.path("name").asText())));
            }
        }
        return names;
    }

    private static Set<String> plus(Set<String> names, String name) {
        return Stream.concat(names.stream(), Stream.of(name)).collect(java.util.stream.Collectors.toSet());
    }
}
