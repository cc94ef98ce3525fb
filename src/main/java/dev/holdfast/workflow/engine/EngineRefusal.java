package dev.holdfast.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the engine's answer to models that it does not take: one sentence a fault, with file and element. */
final class EngineRefusal {

    private static final Pattern FILE = Pattern.compile("^'([^']+)':\\s*(.*)$");
    private static final Pattern ELEMENT = Pattern.compile("^-?\\s*Element: (.+)$");
    private static final Pattern ERROR = Pattern.compile("^-?\\s*(?:ERROR|Fatal Error): (.+)$");

    private EngineRefusal() {}

    /** @param answer several lines: a file, its elements, the errors of each */
    static List<String> sentences(String answer) {
        var sentences = new ArrayList<String>();
        var file = "";
        var element = "";
        for (var line : answer.lines().map(String::strip).toList()) {
            var named = FILE.matcher(line);
            if (named.matches()) {
                file = named.group(1);
                element = "";
                line = named.group(2);
            }
            var inElement = ELEMENT.matcher(line);
            var error = ERROR.matcher(line);
            if (inElement.matches()) {
                element = inElement.group(1);
            } else if (error.matches()) {
                sentences.add(sentence(file, element, error.group(1)));
            } else if (named.matches() && !line.isEmpty()) {
                sentences.add(sentence(file, "", line));
            }
        }
        return sentences.isEmpty() ? List.of("Camunda refuses the models: " + answer.strip()) : sentences;
    }

    private static String sentence(String file, String element, String error) {
        return file + ": Camunda refuses " + (element.isEmpty() ? "the file" : "the element " + element) + ": " + error;
    }
}
