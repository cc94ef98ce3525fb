package dev.holdfast.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a model's text is JSON that fits a schema. */
final class AnswerShape {

    private static final int DEEPEST = 50;
    private static final int MOST_FAULTS = 10;
    private static final Pattern FENCE =
            Pattern.compile("\\A\\s*```[A-Za-z]*\\s*\\n(.*)\\n\\s*```\\s*\\z", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Patterns are few, and change with a start or a saved file. */
    private static final ConcurrentHashMap<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private AnswerShape() {}

    /** What is wrong with the answer, in words for the model that gave it; empty if nothing is. */
    static Optional<String> faultsOf(String answer, String jsonSchema) {
        var schema = SCHEMAS.computeIfAbsent(
                jsonSchema,
                text -> JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text));
        try {
            var faults = schema.validate(JSON.readTree(withoutFence(answer)));
            return faults.isEmpty()
                    ? Optional.empty()
                    : Optional.of(faults.stream()
                            .map(fault -> fault.getInstanceLocation() + ": " + fault.getType())
                            .distinct()
                            .sorted()
                            .limit(MOST_FAULTS)
                            .collect(Collectors.joining("; ")));
        } catch (JsonProcessingException notJson) {
            return Optional.of("It is not one JSON object, or it is cut off.");
        }
    }

    private static String withoutFence(String answer) {
        var fenced = FENCE.matcher(answer);
        return fenced.matches() ? fenced.group(1) : answer;
    }
}
