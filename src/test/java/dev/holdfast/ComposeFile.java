package dev.holdfast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml} as Compose reads it, with the variables of an {@code .env} file put in. */
record ComposeFile(Map<String, Object> content, Map<String, String> variables) {

    /** {@code ${NAME}}, and with {@code :-default}, {@code :?error} or {@code ?error}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(:?[-?])?([^}]*)}");

    static ComposeFile with(Map<String, String> variables) {
        return new ComposeFile(
                new Yaml(new SafeConstructor(new LoaderOptions())).load(text("docker-compose.yml")), variables);
    }

    /** The variables of a file such as {@code .env.example}. */
    static Map<String, String> variables(String file) {
        var variables = new LinkedHashMap<String, String>();
        text(file)
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .forEach(pair -> variables.put(pair[0], pair[1]));
        return variables;
    }

    /** Every variable that the file uses. */
    static java.util.Set<String> used() {
        return VARIABLE.matcher(text("docker-compose.yml"))
                .results()
                .map(use -> use.group(1))
                .collect(java.util.stream.Collectors.toSet());
    }

    static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> services() {
        return part(content, "services");
    }

    Map<String, Object> service(String name) {
        return part(services(), name);
    }

    /** What the container finds in its environment. */
    Map<String, String> environment(String service) {
        var environment = new LinkedHashMap<String, String>();
        part(service(service), "environment")
                .forEach((name, value) -> environment.put(name, resolved(value.toString())));
        return environment;
    }

    String resolved(String value) {
        return VARIABLE.matcher(value)
                .replaceAll(use -> java.util.regex.Matcher.quoteReplacement(resolved(use::group)));
    }

    private String resolved(Function<Integer, String> use) {
        var name = use.apply(1);
        var kind = use.apply(2) == null ? "" : use.apply(2);
        var set = variables.get(name);
        boolean missing = set == null || kind.startsWith(":") && set.isEmpty();
        if (missing && kind.endsWith("?")) {
            throw new IllegalStateException(name + " " + use.apply(3));
        }
        return missing ? kind.endsWith("-") ? use.apply(3) : "" : set;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> part(Map<String, Object> whole, String name) {
        return (Map<String, Object>) whole.getOrDefault(name, Map.of());
    }
}
