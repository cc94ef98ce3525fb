package dev.holdfast.pattern;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with placeholders such as <code>{{message}}</code>. */
public record PromptTemplate(String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}}");

    private static final PromptText NOTHING = PromptText.ours("");

    /** The names of all placeholders. */
    public Set<String> placeholders() {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /**
     * The text with each placeholder replaced by its value, or by nothing where there is none. A placeholder inside a
     * value is text like any other and stays as it is.
     */
    public String fill(Map<String, PromptText> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        values.getOrDefault(match.group(1), NOTHING).inPrompt()));
    }
}
