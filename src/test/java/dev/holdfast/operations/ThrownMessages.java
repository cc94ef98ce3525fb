package dev.holdfast.operations;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads out of the sources the messages that a job may stop with. */
final class ThrownMessages {

    private static final Path SOURCES = Path.of("src/main/java/dev/holdfast");

    /** An exception that is made, up to its first argument. {@code forNow} is tried again by the outbox, not by a job. */
    private static final Pattern THROWN = Pattern.compile("new \\w+Exception\\(|forGood\\(|\\bsuper\\(|jobError\\(");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Where no job runs, or what only stops a start. */
    private static final Map<String, String> NO_JOB_RUNS = Map.ofEntries(
            entry("/web/", "pages"),
            entry("/access/", "sign-in"),
            entry("/operations/", "the page itself"),
            entry("Settings.java", "settings are checked at start"),
            entry("/SettingsCheck.java", "the same"),
            entry("Configuration.java", "beans are made at start"),
            entry("Controller.java", "the API"),
            entry("/model/wire/", "a model that answers so is unavailable, and the diagram has a path for that"),
            entry("/model/providers/", "models are connected at start"),
            entry("/model/budget/Budget", "settings are checked at start"),
            entry("/workflow/ModelId", "diagrams are checked at start and when they change"),
            entry("/workflow/ModelFiles", "diagrams are read at start"),
            entry("/workflow/FaultyModel", "diagrams are checked at start"),
            entry("/pattern/", "patterns are read at start"),
            entry("/knowledge/documents/", "a document that cannot be read is left out, and the log names it"),
            entry("/knowledge/formats/", "the same"),
            entry("/knowledge/BrokenDocument", "the same"),
            entry("/triage/learning/", "learning is begun at start; its failure has a message of its own"),
            entry("/vault/MasterKey", "the keys are read at start; a changed file that is wrong is not taken up"),
            entry("/vault/KeyOwner", "made of numbers of cases and customers, which are shorter"),
            entry("/certificate/suite/", "suites are read when a certificate is ordered"),
            entry("/certificate/figures/", "made of counts that fit each other"),
            entry("/evidence/dossier/Dossier.java: This is not a dossier", "read where a record is checked, by no job"),
            entry("SentReplies.java", "the page of sent replies"),
            entry("MailTransport.java: holdfast.delivery.mail.enabled", "checked at start"),
            entry("DateReader.java", "caught where a draft is read"),
            entry("WebAppSession.java: HTTP", "EngineUnavailableException goes around it"),
            entry("EngineUnavailableException.java: …", "what it is made with is read where that is done"));

    /** What the platform Java guarantees, and what is said of impossible states. */
    private static final Pattern IMPOSSIBLE =
            Pattern.compile("^(Every Java|.*in memory cannot fail|A context pack is made of texts)");

    private ThrownMessages() {}

    static List<Thrown> all() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            var all = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> in(file).stream())
                    .filter(thrown -> NO_JOB_RUNS.keySet().stream()
                            .noneMatch((thrown.file() + ": " + thrown.message())::contains))
                    .filter(thrown -> !IMPOSSIBLE.matcher(thrown.message()).find())
                    .toList();
            if (all.size() < 15) {
                throw new IllegalStateException("Only " + all.size() + " messages were found; the pattern is wrong");
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Thrown> in(Path file) {
        try {
            var text = Files.readString(file);
            boolean isException = file.toString().endsWith("Exception.java");
            var messages = new ArrayList<Thrown>();
            var thrown = THROWN.matcher(text);
            while (thrown.find()) {
                var argument = firstArgument(text, thrown.end());
                if (LITERAL.matcher(argument).find()
                        && (isException || !thrown.group().startsWith("super"))) {
                    // This one puts words of its own in front.
                    var before = thrown.group().contains("EngineUnavailable") ? "Camunda did not answer: " : "";
                    messages.add(new Thrown("/" + SOURCES.relativize(file), before + template(argument)));
                }
            }
            return messages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Up to the comma or the parenthesis that ends it. */
    private static String firstArgument(String text, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && (c == ')' || c == ',') && depth == 0) {
                return text.substring(start, i);
            } else if (!quoted && c == ')') {
                depth--;
            }
        }
        return text.substring(start);
    }

    /** The message with … for each part that is only known when it happens. */
    private static String template(String argument) {
        var template = new StringBuilder();
        int end = 0;
        var literal = LITERAL.matcher(argument);
        while (literal.find()) {
            if (argument.substring(end, literal.start()).chars().anyMatch(Character::isLetter)) {
                template.append("…");
            }
            template.append(literal.group(1).replace("\\\"", "\""));
            end = literal.end();
        }
        return argument.substring(end).chars().anyMatch(Character::isLetter)
                ? template.append("…").toString()
                : template.toString();
    }

    /** @param file with a slash in front, from the sources' root */
    record Thrown(String file, String message) {

        String example() {
            return message.replace("…", "something");
        }

        @Override
        public String toString() {
            return file + ": " + message;
        }
    }
}
