package dev.holdfast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.util.ClassUtils;

/** The settings that this application has, as the descriptions list them that the build makes of the settings records. */
final class KnownSettings {

    static final String PREFIX = "holdfast.";

    private static final List<String> DESCRIPTIONS = List.of(
            "META-INF/spring-configuration-metadata.json", "META-INF/additional-spring-configuration-metadata.json");

    /** The type of a list's entries or of a map's values, where it is one of our records. */
    private static final Pattern ENTRIES =
            Pattern.compile("java\\.util\\.(?:List|Map)<.*?(dev\\.holdfast\\.[\\w.$]+)>");

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** By name, {@code *} standing for an index or a key of one's own choice. */
    private final Map<String, String> descriptions = new TreeMap<>();

    KnownSettings() {
        var loader = KnownSettings.class.getClassLoader();
        try {
            for (var place : DESCRIPTIONS) {
                for (var file : Collections.list(loader.getResources(place))) {
                    new ObjectMapper().readTree(file).path("properties").forEach(this::add);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The descriptions of the settings cannot be read", unreadable);
        }
    }

    private void add(JsonNode setting) {
        var name = setting.path("name").asText();
        if (!name.startsWith(PREFIX)) {
            return;
        }
        var description = setting.path("description").asText("");
        descriptions.put(name, description);
        var type = setting.path("type").asText();
        if (type.startsWith("java.util.")) {
            descriptions.put(name + ".*", description);
            var entries = ENTRIES.matcher(type);
            if (entries.find()) {
                addEntries(name + ".*.", ClassUtils.resolveClassName(entries.group(1), null));
            }
        }
    }

    private void addEntries(String prefix, Class<?> type) {
        for (RecordComponent component :
                Optional.ofNullable(type.getRecordComponents()).orElse(new RecordComponent[0])) {
            var name = prefix
                    + CAPITAL.matcher(component.getName()).replaceAll("-").toLowerCase(Locale.ROOT);
            descriptions.put(name, "");
            if (Collection.class.isAssignableFrom(component.getType())) {
                descriptions.put(name + ".*", "");
            }
        }
    }

    /** Whether there is such a setting. */
    boolean has(ConfigurationPropertyName name) {
        return descriptions.isEmpty() || find(name).isPresent();
    }

    /** What it is for; empty if that is not known. */
    String descriptionOf(ConfigurationPropertyName name) {
        return find(name).map(descriptions::get).orElse("");
    }

    /** The name most like this one, by the fewest letters to change; its free parts are taken over. */
    String nearest(String name) {
        return descriptions.keySet().stream()
                .map(known -> filled(
                        known.split("\\."),
                        name.replace("[", ".").replace("]", "").split("\\.")))
                .min(Comparator.comparingInt(known -> Spelling.distance(condensed(known), condensed(name))))
                .orElse("");
    }

    private static String filled(String[] known, String[] given) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < known.length; i++) {
            parts.add(known[i].equals("*") && i < given.length ? given[i] : known[i]);
        }
        return String.join(".", parts).replaceAll("\\.(\\d+)", "[$1]");
    }

    /** Letters and digits alone, as a name has them however it is written. */
    static String condensed(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private Optional<String> find(ConfigurationPropertyName name) {
        return descriptions.keySet().stream()
                .filter(known -> matches(known.split("\\."), name))
                .findFirst();
    }

    private static boolean matches(String[] known, ConfigurationPropertyName name) {
        if (known.length != name.getNumberOfElements()) {
            return false;
        }
        for (int i = 0; i < known.length; i++) {
            if (!known[i].equals("*") && !condensed(known[i]).equals(condensed(name.getElement(i, Form.UNIFORM)))) {
                return false;
            }
        }
        return true;
    }
}
