package dev.holdfast.pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The fields at the top of a pattern file; every wrong one is a {@link PatternFaultException}. */
record FrontMatter(String file, String path, JsonNode fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static FrontMatter parse(String file, String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(30);
        try {
            JsonNode fields = JSON.valueToTree(new Yaml(new SafeConstructor(options)).load(yaml));
            if (!fields.isObject()) {
                throw new PatternFaultException(
                        file, "front matter", "write one field a line, such as id: draft-reply.");
            }
            return new FrontMatter(file, "", fields);
        } catch (MarkedYAMLException notYaml) {
            var mark = notYaml.getProblemMark();
            throw new PatternFaultException(
                    file,
                    "front matter" + (mark == null ? "" : ", line " + (mark.getLine() + 2)),
                    "this is not YAML (" + notYaml.getProblem() + "); correct the line.");
        } catch (YAMLException | IllegalArgumentException | StackOverflowError notYaml) {
            throw new PatternFaultException(file, "front matter", "this is not YAML that can be read; simplify it.");
        }
    }

    void allowOnly(Set<String> names) {
        fields.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw fault(
                        name, "there is no such field; use one of " + String.join(", ", new TreeSet<>(names)) + ".");
            }
        });
    }

    String text(String name) {
        JsonNode value = fields.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw fault(name, "give it a text.");
        }
        return value.textValue().strip();
    }

    int number(String name, int least, int most) {
        JsonNode value = fields.path(name);
        if (!value.canConvertToInt()
                || !value.isIntegralNumber()
                || value.intValue() < least
                || value.intValue() > most) {
            throw fault(name, "give it a whole number from " + least + " to " + most + ".");
        }
        return value.intValue();
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw fault(name, "write true or false.");
        }
        return value.booleanValue();
    }

    JsonNode object(String name) {
        JsonNode value = fields.path(name);
        if (!value.isObject()) {
            throw fault(name, "write fields below it, indented by two spaces.");
        }
        return value;
    }

    Iterable<FrontMatter> list(String name) {
        JsonNode value = fields.path(name);
        if (!value.isArray() || value.isEmpty()) {
            throw fault(name, "list at least one entry, each beginning with a dash.");
        }
        var entries = new java.util.ArrayList<FrontMatter>();
        for (JsonNode entry : value) {
            var nested = new FrontMatter(file, path + name + "[" + (entries.size() + 1) + "].", entry);
            if (!entry.isObject()) {
                throw nested.fault("", "write fields in this entry, such as name: message.");
            }
            entries.add(nested);
        }
        return entries;
    }

    PatternFaultException fault(String field, String wayOut) {
        String where = (path + field).replaceAll("\\.$", "");
        return new PatternFaultException(file, "field " + where, wayOut);
    }

    static String json(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
