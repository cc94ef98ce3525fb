package dev.holdfast.certificate.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.holdfast.certificate.figures.PassRule;
import dev.holdfast.workflow.RiskTier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** Reads a file of cases in YAML, and says in one sentence what is wrong with it. */
final class SuiteFile {

    /** What a pattern's prompt can hold beside the passages. */
    private static final int LONGEST_MESSAGE = 20_000;

    private static final int MOST_CASES = 2_000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,30}");
    private static final Set<String> FIELDS = Set.of("title", "input", "cases");
    private static final Set<String> CASE_FIELDS = Set.of("name", "tier", "topic", "subject", "message", "language");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final String file;

    private SuiteFile(String file) {
        this.file = file;
    }

    /**
     * @param file its name, such as {@code draft-reply.yaml}
     * @throws SuiteFaultException if it cannot be used
     */
    static Suite parse(String file, String text) {
        return new SuiteFile(file).suite(text.replace("\r\n", "\n"));
    }

    private Suite suite(String text) {
        JsonNode root;
        try {
            root = YAML.readTree(text);
        } catch (JsonProcessingException noYaml) {
            var place = noYaml.getLocation();
            throw fault("line " + (place == null ? 1 : place.getLineNr()), "this is not YAML.");
        }
        onlyKnown(root, FIELDS, "the file");
        var cases = new ArrayList<SuiteCase>();
        var names = new HashSet<String>();
        for (var node : root.path("cases")) {
            var one = suiteCase(node, "case " + (cases.size() + 1));
            if (!names.add(one.name())) {
                throw fault("case " + (cases.size() + 1), "the name '" + one.name() + "' is taken; give it another.");
            }
            cases.add(one);
        }
        if (cases.isEmpty() || cases.size() > MOST_CASES) {
            throw fault("cases", "list 1 to " + MOST_CASES + " cases, each beginning with \"- name:\".");
        }
        return new Suite(
                file.replaceFirst("\\.ya?ml$", ""),
                text(root, "title", "the file", 200),
                root.path("input").asText("message"),
                cases,
                DigestUtils.sha256Hex(text));
    }

    private SuiteCase suiteCase(JsonNode node, String place) {
        onlyKnown(node, CASE_FIELDS, place);
        var name = text(node, "name", place, 30);
        if (!NAME.matcher(name).matches()) {
            throw fault(place, "the name '" + name + "' may only have small letters, digits and dashes.");
        }
        var topic = node.path("topic").asText("unknown");
        return new SuiteCase(
                name,
                tier(node.path("tier").asText(""), place),
                topic,
                node.path("subject").asText(""),
                text(node, "message", place, LONGEST_MESSAGE),
                node.path("language").asText("en"));
    }

    private RiskTier tier(String name, String place) {
        return Optional.of(name)
                .flatMap(wanted -> PassRule.tiers().stream()
                        .filter(tier -> tier.name().equals(wanted))
                        .findFirst())
                .orElseThrow(() -> fault(
                        place,
                        "the tier is '" + name + "'; write "
                                + PassRule.tiers().stream().map(RiskTier::name).collect(Collectors.joining(", "))
                                + "."));
    }

    private String text(JsonNode node, String field, String place, int longest) {
        var text = node.path(field).asText("").strip();
        if (text.isEmpty() || text.length() > longest) {
            throw fault(place, "the field '" + field + "' wants 1 to " + longest + " characters.");
        }
        return text;
    }

    private void onlyKnown(JsonNode node, Set<String> known, String place) {
        if (!node.isObject()) {
            throw fault(place, "write fields, such as \"title: …\".");
        }
        var strange = new ArrayList<String>();
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                strange.add(name);
            }
        });
        if (!strange.isEmpty()) {
            throw fault(
                    place,
                    "nobody knows the field '" + strange.getFirst() + "'; there are: "
                            + String.join(
                                    ", ", List.copyOf(known).stream().sorted().toList()) + ".");
        }
    }

    private SuiteFaultException fault(String place, String wayOut) {
        return new SuiteFaultException(file, place, wayOut);
    }
}
