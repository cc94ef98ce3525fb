package dev.holdfast.pattern;

import dev.holdfast.pattern.Pattern.Input;
import dev.holdfast.pattern.Pattern.ModelClass;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.apache.commons.codec.digest.DigestUtils;

/** Reads one pattern file: front matter between two lines of three dashes, then "# System" and "# User". */
final class PatternFile {

    private static final java.util.regex.Pattern PARTS =
            java.util.regex.Pattern.compile("\\A---\\n(.*?)\\n---\\n(.*)\\z", java.util.regex.Pattern.DOTALL);
    private static final java.util.regex.Pattern SECTION =
            java.util.regex.Pattern.compile("^# (\\S.*)$", java.util.regex.Pattern.MULTILINE);
    private static final Set<String> SECTIONS = Set.of("System", "User");
    private static final Set<String> FIELDS = Set.of(
            "id",
            "version",
            "title",
            "owner",
            "purpose",
            "inputs",
            "output",
            "modelClass",
            "maxOutputTokens",
            "shareAnswers",
            "examples");

    private final String file;
    private final FrontMatter fields;
    private final Map<String, String> sections;

    private PatternFile(String file, FrontMatter fields, Map<String, String> sections) {
        this.file = file;
        this.fields = fields;
        this.sections = sections;
    }

    /** @throws PatternFaultException if anything about the file is wrong */
    static Pattern parse(String file, String content) {
        String text = content.replace("\r\n", "\n").replaceFirst("^\uFEFF", "");
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new PatternFaultException(
                    file, "front matter", "begin the file with fields between two lines of three dashes.");
        }
        var fields = FrontMatter.parse(file, parts.group(1));
        fields.allowOnly(FIELDS);
        return new PatternFile(file, fields, sections(file, parts.group(2))).pattern(DigestUtils.sha256Hex(text));
    }

    private Pattern pattern(String hash) {
        List<Input> inputs = PatternInputs.inputs(fields);
        var pattern = new Pattern(
                id(),
                fields.number("version", 1, 1_000_000),
                fields.text("title"),
                fields.text("owner"),
                fields.text("purpose"),
                inputs,
                OutputSchema.of(fields),
                modelClass(),
                fields.number("maxOutputTokens", 1, 100_000),
                fields.flag("shareAnswers", false),
                PatternInputs.examples(fields, inputs),
                section("System"),
                section("User"),
                hash);
        checkPlaceholders(pattern);
        return pattern;
    }

    private String id() {
        String id = fields.text("id");
        if (!file.equals(id + ".md")) {
            throw fields.fault("id", "it is '" + id + "' but must be the file's name without .md.");
        }
        return id;
    }

    private ModelClass modelClass() {
        try {
            return ModelClass.valueOf(fields.text("modelClass").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw fields.fault("modelClass", "write small, standard or strong.");
        }
    }

    private String section(String name) {
        String text = sections.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            throw new PatternFaultException(
                    file, "section " + name, "add a line '# " + name + "' with text below it, after the front matter.");
        }
        return text;
    }

    private void checkPlaceholders(Pattern pattern) {
        Set<String> used = new TreeSet<>(new PromptTemplate(pattern.system()).placeholders());
        used.addAll(new PromptTemplate(pattern.user()).placeholders());
        for (String name : used) {
            if (!Pattern.GIVEN.contains(name) && !pattern.inputNames().contains(name)) {
                throw fields.fault(
                        "inputs", "the text uses {{" + name + "}}, which is not listed; list it or remove it.");
            }
        }
        checkBlocks(pattern);
        for (String name : pattern.inputNames()) {
            if (!used.contains(name)) {
                throw fields.fault(
                        "inputs", "'" + name + "' is listed but never used; use {{" + name + "}} or remove it.");
            }
        }
    }

    /** What others wrote never stands where instructions stand. */
    private void checkBlocks(Pattern pattern) {
        for (String name : new PromptTemplate(pattern.system()).placeholders()) {
            if (!Pattern.OURS.contains(name)) {
                throw new PatternFaultException(
                        file,
                        "section System",
                        "{{" + name + "}} holds what others wrote; put it into a block of the section User, such as <"
                                + name + ">{{" + name + "}}</" + name + ">.");
            }
        }
        for (String name : new TreeSet<>(DataBlocks.of(pattern.user()).outside())) {
            throw new PatternFaultException(
                    file,
                    "section User",
                    "{{" + name + "}} stands in no block; write <" + name + ">{{" + name + "}}</" + name
                            + "> and close each tag.");
        }
    }

    private static Map<String, String> sections(String file, String body) {
        Map<String, String> sections = new HashMap<>();
        Matcher heading = SECTION.matcher(body);
        String name = "";
        int from = 0;
        while (heading.find()) {
            sections.put(name, body.substring(from, heading.start()));
            name = heading.group(1).strip();
            from = heading.end();
            if (!SECTIONS.contains(name) || sections.containsKey(name)) {
                throw new PatternFaultException(
                        file,
                        "section " + name,
                        "only '# System' and '# User' are known, once each; use ## inside them.");
            }
        }
        sections.put(name, body.substring(from));
        return sections;
    }
}
