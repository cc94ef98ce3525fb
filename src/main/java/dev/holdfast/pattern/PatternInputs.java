package dev.holdfast.pattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.pattern.Pattern.Example;
import dev.holdfast.pattern.Pattern.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the fields {@code inputs} and {@code examples}, which must agree with each other. */
final class PatternInputs {

    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("[a-z][A-Za-z0-9]*");

    private PatternInputs() {}

    static List<Input> inputs(FrontMatter fields) {
        List<Input> inputs = new ArrayList<>();
        Set<String> taken = new TreeSet<>(Pattern.GIVEN);
        for (FrontMatter entry : fields.list("inputs")) {
            entry.allowOnly(Set.of("name", "description", "required"));
            var input = new Input(entry.text("name"), entry.text("description"), entry.flag("required", true));
            if (!NAME.matcher(input.name()).matches()) {
                throw entry.fault("name", "'" + input.name() + "' is not a name such as message or lastOrder.");
            }
            if (!taken.add(input.name())) {
                throw entry.fault("name", "'" + input.name() + "' is taken; choose another name.");
            }
            inputs.add(input);
        }
        return inputs;
    }

    static List<Example> examples(FrontMatter fields, List<Input> inputs) {
        List<Example> examples = new ArrayList<>();
        for (FrontMatter entry : fields.list("examples")) {
            entry.allowOnly(Set.of("title", "inputs", "good"));
            examples.add(new Example(entry.text("title"), values(entry, inputs), entry.text("good")));
        }
        return examples;
    }

    private static Map<String, String> values(FrontMatter example, List<Input> inputs) {
        JsonNode given = example.object("inputs");
        Map<String, String> values = new LinkedHashMap<>();
        given.fieldNames().forEachRemaining(name -> {
            if (inputs.stream().noneMatch(input -> input.name().equals(name))) {
                throw example.fault("inputs." + name, "the pattern has no such input; declare it or leave it out.");
            }
            values.put(name, given.get(name).asText());
        });
        for (Input input : inputs) {
            if (input.required() && !values.containsKey(input.name())) {
                throw example.fault("inputs." + input.name(), "the example leaves out this required input; add it.");
            }
        }
        return values;
    }
}
