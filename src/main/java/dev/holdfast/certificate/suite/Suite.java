package dev.holdfast.certificate.suite;

import dev.holdfast.pattern.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cases that a pattern is tried with; always the same, so that two certificates can be compared.
 *
 * @param patternId the pattern, which the file is named after
 * @param input the pattern's input that takes the message
 * @param hash SHA-256 of the file's text, in hexadecimal
 */
public record Suite(String patternId, String title, String input, List<SuiteCase> cases, String hash) {

    public Suite {
        cases = List.copyOf(cases);
    }

    /** What a diagram would map for this case: the pattern's own inputs, by name. */
    public Map<String, String> inputOf(SuiteCase one, Pattern pattern) {
        var values = new HashMap<>(Map.of("subject", one.subject(), "topic", one.topic(), "language", one.language()));
        values.put(input, one.message());
        values.keySet().retainAll(pattern.inputNames());
        return values;
    }
}
