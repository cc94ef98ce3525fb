package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README lists what there is, and names nothing that is not there. */
class ReadmeTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)");

    @Test
    void every_setting_has_a_description_and_is_listed() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        for (var file : List.of(
                "META-INF/spring-configuration-metadata.json",
                "META-INF/additional-spring-configuration-metadata.json")) {
            for (var setting : settings(file)) {
                assertThat(setting.description()).as(setting.name()).isNotBlank();
                assertThat(readme).contains("| `" + setting.name() + "` |");
            }
        }
    }

    @Test
    void every_link_leads_somewhere() throws IOException {
        var links =
                LINK.matcher(Files.readString(Path.of("README.md"))).results().toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of(link.group(1))).exists());
    }

    private static List<Setting> settings(String file) throws IOException {
        try (InputStream metadata = Holdfast.class.getClassLoader().getResourceAsStream(file)) {
            var settings = new ArrayList<Setting>();
            for (var property : new ObjectMapper()
                    .readTree(Objects.requireNonNull(metadata))
                    .path("properties")) {
                var name = property.path("name").asText();
                if (name.startsWith("holdfast.")) {
                    settings.add(new Setting(name, property.path("description").asText("")));
                }
            }
            assertThat(settings).isNotEmpty();
            return settings;
        }
    }

    private record Setting(String name, String description) {}
}
