package dev.holdfast.privacy.finding.names;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import net.datafaker.Faker;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The names that Datafaker knows, by language and country. */
final class Locales {

    private static final List<String> FILES = List.of(
            "bg", "ca", "cs", "cs-CZ", "da-DK", "de", "de-AT", "de-CH", "el-GR", "en-AU", "en-CA", "en-GB", "en-IE",
            "en-IN", "en-NG", "en-NZ", "en-PAK", "en-PH", "en-SG", "en-UG", "en-ZA", "es", "es-AR", "es-MX", "et",
            "fi-FI", "fr", "fr-CA", "fr-CH", "hr", "hu", "id", "it", "lv", "nl", "no-NO", "pl", "pt", "pt-BR", "ro",
            "ru", "sk", "sv", "tr", "uk", "vi");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}' -]{1,24}");

    private final List<Locale> locales = new ArrayList<>();

    /** The given and family names, towns and streets of one country; streets and towns may be few. */
    record Locale(String file, List<String> given, List<String> family, List<String> towns) {}

    Locales() {
        var english = read("en/name", "name");
        locales.add(new Locale("en", words(english, "first_name"), words(english, "last_name"), List.of()));
        for (String file : FILES) {
            var names = read(file, "name");
            var given = words(names, "first_name");
            var family = words(names, "last_name");
            if (given.size() > 20 && family.size() > 20) {
                locales.add(new Locale(file, given, family, words(read(file, "address"), "city")));
            }
        }
        if (locales.size() < FILES.size() / 2) {
            throw new IllegalStateException("Only " + locales.size() + " languages of Datafaker have names.");
        }
    }

    /** English and Western European names more often than others. */
    Locale any(Random random) {
        return random.nextInt(4) == 0 ? locales.getFirst() : locales.get(random.nextInt(locales.size()));
    }

    List<Locale> all() {
        return locales;
    }

    private static Map<String, Object> read(String file, String section) {
        try (InputStream yaml = Faker.class.getResourceAsStream("/" + file + ".yml")) {
            if (yaml == null) {
                return Map.of();
            }
            var options = new LoaderOptions();
            options.setCodePointLimit(20_000_000);
            Map<String, Object> root = new Yaml(options).load(yaml);
            Map<?, ?> language = (Map<?, ?>) root.values().iterator().next();
            Map<?, ?> faker = (Map<?, ?>) Objects.requireNonNull(language.get("faker"), file);
            @SuppressWarnings("unchecked")
            var words = (Map<String, Object>) faker.get(section);
            return words == null ? Map.of() : words;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> words(Map<String, Object> section, String kind) {
        var words = new ArrayList<String>();
        section.forEach((key, value) -> {
            if (key.contains(kind) && value instanceof List<?> list) {
                list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .map(String::strip)
                        .filter(word -> NAME.matcher(word).matches())
                        .forEach(words::add);
            }
        });
        return words.stream().distinct().toList();
    }
}
