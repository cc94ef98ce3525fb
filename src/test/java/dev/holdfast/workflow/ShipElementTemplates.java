package dev.holdfast.workflow;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.casework.Channel;
import dev.holdfast.evidence.Outcome;
import dev.holdfast.model.TestRoutes;
import dev.holdfast.pattern.Pattern;
import dev.holdfast.pattern.TestPatterns;
import dev.holdfast.workflow.check.PaletteVariables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fills the drop-downs of the element templates with the patterns, tables, forms, channels and routes there are, and the
 * AI step with the inputs of each pattern. Run it in the project's folder after any of them has changed.
 */
final class ShipElementTemplates {

    static final Path FOLDER = Path.of(".camunda", "element-templates");
    private static final String PATTERN_INPUTS = "patternInputs";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ShipElementTemplates() {}

    public static void main(String[] arguments) throws IOException {
        for (var file : files()) {
            Files.writeString(file, text(upToDate(read(file))));
        }
    }

    static List<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(JsonNode template) throws IOException {
        var printer = new DefaultPrettyPrinter().withArrayIndenter(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        return JSON.writer(printer).writeValueAsString(template) + "\n";
    }

    /** The template with today's choices; of an unchanged one nothing differs. */
    static ObjectNode upToDate(ObjectNode template) {
        var fresh = template.deepCopy();
        var properties = JSON.createArrayNode();
        for (var property : fresh.withArray("properties")) {
            if (property.path("group").asText().equals(PATTERN_INPUTS)) {
                continue;
            }
            if (property.has("choices")) {
                ((ObjectNode) property)
                        .set("choices", choices(property.path("id").asText()));
            }
            properties.add(property);
        }
        for (var group : fresh.withArray("groups")) {
            if (group.path("id").asText().equals(PATTERN_INPUTS)) {
                TestPatterns.shipped().all().forEach(pattern -> addInputs(properties, pattern));
            }
        }
        fresh.set("properties", properties);
        return fresh;
    }

    private static ArrayNode choices(String property) {
        Map<String, String> names = new LinkedHashMap<>();
        switch (property) {
            case "pattern" -> TestPatterns.shipped().all().forEach(each -> names.put(each.id(), each.title()));
            case "modelRoute" -> {
                names.put("=modelRoute.models", "As the table of models says");
                TestRoutes.shipped().forEach(model -> names.put("=[\"" + model + "\"]", routeInWords(model)));
            }
            case "decision" -> idsOf(ModelId.DECISION).forEach((id, file) -> names.put(id, id + " (" + file + ")"));
            case "form" -> idsOf(ModelId.FORM).forEach((id, file) -> names.put(id, inWords(id)));
            case "gate" -> idsOf(ModelId.FORM).forEach((id, file) -> names.put("=\"" + id + "\"", inWords(id)));
            case "channel" -> {
                names.put("", "The way the message came");
                for (var channel : Channel.ofMessages()) {
                    names.put(channel.code(), channel.label());
                }
            }
            case "outcome" -> {
                for (var outcome : Outcome.values()) {
                    names.put("=\"" + outcome + "\"", inWords(outcome.name().toLowerCase(Locale.ROOT)));
                }
            }
            default -> throw new IllegalArgumentException("Nobody knows what to choose from for " + property);
        }
        var choices = JSON.createArrayNode();
        names.forEach((value, name) -> choices.addObject().put("name", name).put("value", value));
        return choices;
    }

    private static void addInputs(ArrayNode properties, Pattern pattern) {
        for (var input : pattern.inputs()) {
            var property = properties.addObject();
            property.put("id", pattern.id() + "-" + input.name());
            property.put("type", "String");
            property.put("label", inWords(input.name()));
            property.put("description", input.description() + (input.required() ? "" : ". May be left empty"));
            property.put("feel", "required");
            property.put("value", PaletteVariables.named(input.name()).isPresent() ? "=" + input.name() : "");
            property.put("group", PATTERN_INPUTS);
            if (input.required()) {
                property.putObject("constraints").put("notEmpty", true);
            } else {
                property.put("optional", true);
            }
            property.putObject("binding").put("type", "zeebe:input").put("name", "patternInput." + input.name());
            property.putObject("condition").put("property", "pattern").put("equals", pattern.id());
        }
    }

    private static Map<String, String> idsOf(String kind) {
        var ids = new TreeMap<String, String>();
        for (var file : new ModelFiles().shipped()) {
            try {
                ModelId.in(file).stream()
                        .filter(id -> id.kind().equals(kind))
                        .forEach(id -> ids.put(id.id(), file.name()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ids;
    }

    private static String routeInWords(String route) {
        return route.equals("extractive") ? "Sentences of the knowledge base, no model" : "Always the model " + route;
    }

    private static String inWords(String camelCase) {
        var words = camelCase.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
