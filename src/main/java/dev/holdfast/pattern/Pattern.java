package dev.holdfast.pattern;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A prompt pattern: what an AI step asks a model, and what the answer must look like.
 *
 * @param id the name that a diagram's header {@code pattern} gives, such as {@code draft-reply}
 * @param version counts up with every change that matters, from 1
 * @param owner the role that answers for the pattern, never a person
 * @param outputSchema the JSON Schema of the answer, as JSON text
 * @param modelClass how strong a model it needs
 * @param maxOutputTokens the longest answer that is asked for, in tokens
 * @param sharesAnswers whether the answer to a prompt may be given again to another case with the very same prompt
 * @param system the instruction to the model, with placeholders
 * @param user the material for the model, with placeholders
 * @param hash SHA-256 of the file's text, in hexadecimal; tells two contents of the same version apart
 */
public record Pattern(
        String id,
        int version,
        String title,
        String owner,
        String purpose,
        List<Input> inputs,
        String outputSchema,
        ModelClass modelClass,
        int maxOutputTokens,
        boolean sharesAnswers,
        List<Example> examples,
        String system,
        String user,
        String hash) {

    /** Placeholders that the AI step fills by itself; a diagram does not map them. */
    public static final Set<String> GIVEN = Set.of("context", "customerFacts", "lastCases", "organisation");

    /** Placeholders that hold the enterprise's own words; every other one holds what others wrote. */
    static final Set<String> OURS = Set.of("organisation");

    public Pattern {
        inputs = List.copyOf(inputs);
        examples = List.copyOf(examples);
    }

    /** How strong a model a pattern needs. */
    public enum ModelClass {
        SMALL,
        STANDARD,
        STRONG
    }

    /**
     * A value that the diagram maps into {@code patternInput}.
     *
     * @param required whether the step fails without it; an input that is not required is empty when it is left out
     */
    public record Input(String name, String description, boolean required) {}

    /**
     * A worked example for the people who change the pattern.
     *
     * @param good what a good answer does
     */
    public record Example(String title, Map<String, String> inputs, String good) {

        public Example {
            inputs = Map.copyOf(inputs);
        }
    }

    /** The names of all inputs. */
    public Set<String> inputNames() {
        return inputs.stream().map(Input::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of the inputs without which the step fails. */
    public Set<String> requiredInputs() {
        return inputs.stream().filter(Input::required).map(Input::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
