package dev.holdfast.assist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.holdfast.assist.Draft.CitedClaim;
import dev.holdfast.pattern.Pattern;
import dev.holdfast.workflow.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns what a model answered into a typed reply, or says in one sentence why that is not possible. */
final class AnswerReader {

    /** Far more than the longest reply anyone would read. */
    private static final int MOST_CHARACTERS = 200_000;

    private static final int DEEPEST = 50;
    private static final java.util.regex.Pattern FENCE = java.util.regex.Pattern.compile(
            "\\A\\s*```[A-Za-z]*\\s*\\n(.*)\\n\\s*```\\s*\\z", java.util.regex.Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private AnswerReader() {}

    sealed interface Reading {

        record Understood(String text, List<CitedClaim> claims) implements Reading {}

        record NotUsable(String why) implements Reading {}
    }

    static Reading read(Pattern pattern, String answer) {
        if (answer.length() > MOST_CHARACTERS) {
            return new Reading.NotUsable("The model's answer has " + answer.length() + " characters; at most "
                    + MOST_CHARACTERS + " can be read.");
        }
        try {
            JsonNode json = JSON.readTree(withoutFence(answer));
            var wrong = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(pattern.outputSchema())
                    .validate(json);
            if (!wrong.isEmpty()) {
                return new Reading.NotUsable("The model's answer does not fit the pattern " + pattern.id() + " v"
                        + pattern.version() + ": "
                        + wrong.stream()
                                .map(AnswerReader::place)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".");
            }
            return understood(json);
        } catch (JsonProcessingException notJson) {
            // The exception's own message repeats the answer.
            return new Reading.NotUsable("The model's answer is not JSON, or is cut off.");
        }
    }

    private static Reading understood(JsonNode json) {
        String text = PlainText.of(json.path("text").asText()).strip();
        if (text.isEmpty()) {
            return new Reading.NotUsable("The model's answer has no text.");
        }
        List<CitedClaim> claims = new ArrayList<>();
        for (JsonNode claim : json.path("claims")) {
            List<String> passages = new ArrayList<>();
            claim.path("passages")
                    .forEach(passage ->
                            passages.add(PlainText.of(passage.asText()).strip()));
            claims.add(new CitedClaim(PlainText.of(claim.path("text").asText()).strip(), passages));
        }
        return new Reading.Understood(text, claims);
    }

    private static String place(ValidationMessage wrong) {
        String place = wrong.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
        return (place.isEmpty() ? "the whole" : place) + " (" + wrong.getType() + ")";
    }

    private static String withoutFence(String answer) {
        var fenced = FENCE.matcher(answer);
        return fenced.matches() ? fenced.group(1) : answer;
    }
}
