package dev.holdfast.assist;

import dev.holdfast.knowledge.ContextPack;
import dev.holdfast.knowledge.Passage;
import dev.holdfast.pattern.Pattern;
import dev.holdfast.pattern.PromptTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A pattern filled with a case: the instruction and the material for one call. */
record Prompt(String system, String user) {

    /**
     * @throws IllegalArgumentException if a required input is missing; the message names the pattern and the input, for
     *     whoever reads the incident
     */
    static Prompt of(Pattern pattern, PatternInput input, ContextPack context, String organisation) {
        for (String name : pattern.requiredInputs()) {
            if (input.values().getOrDefault(name, "").isBlank()) {
                throw new IllegalArgumentException("Pattern " + pattern.id() + " v" + pattern.version()
                        + " needs the input '" + name + "'; map patternInput." + name + " in the diagram.");
            }
        }
        Map<String, String> values = new HashMap<>();
        input.values().forEach((name, value) -> values.put(name, fenced(value)));
        values.put("context", passages(context.passages()));
        values.put("customerFacts", lines(context.customerFacts()));
        values.put("lastCases", lines(context.lastCases()));
        values.put("organisation", organisation);
        return new Prompt(
                new PromptTemplate(pattern.system()).fill(values), new PromptTemplate(pattern.user()).fill(values));
    }

    private static String passages(List<Passage> passages) {
        return passages.stream()
                .map(passage -> "<passage id=\"" + attribute(passage.passageId()) + "\" title=\""
                        + attribute(passage.title()) + "\" heading=\"" + attribute(passage.heading()) + "\" version=\""
                        + attribute(passage.versionDate()) + "\">\n" + fenced(passage.text()) + "\n</passage>")
                .collect(Collectors.joining("\n"));
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> "- " + fenced(line)).collect(Collectors.joining("\n"));
    }

    /**
     * Text that cannot end the block it stands in. Only {@code <} is replaced: without it no tag begins or ends, and a
     * model would copy any other entity, such as the one in "Cards > Freeze", into its reply.
     */
    private static String fenced(String text) {
        return text.replace("<", "&lt;").strip();
    }

    private static String attribute(String text) {
        return fenced(text).replace("\"", "&quot;").replaceAll("\\s+", " ");
    }
}
