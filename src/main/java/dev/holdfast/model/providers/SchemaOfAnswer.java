package dev.holdfast.model.providers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A pattern's JSON Schema in the library's own words, which every module translates for its vendor. Bounds such as
 * {@code maxLength} are left out: vendors refuse different ones, and the answer is checked against the whole schema.
 */
final class SchemaOfAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Patterns are few, and change with a start or a saved file. */
    private static final ConcurrentHashMap<String, JsonSchemaElement> READ = new ConcurrentHashMap<>();

    private SchemaOfAnswer() {}

    /** @throws IllegalArgumentException if it is not a schema of an object; patterns are checked before */
    static JsonSchemaElement read(String schema) {
        return READ.computeIfAbsent(schema, text -> {
            try {
                return element(JSON.readTree(text));
            } catch (JsonProcessingException notJson) {
                throw new IllegalArgumentException("The schema of an answer is not JSON", notJson);
            }
        });
    }

    private static JsonSchemaElement element(JsonNode schema) {
        var description = schema.path("description").asText(null);
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.path("enum").forEach(value -> values.add(value.asText()));
            return JsonEnumSchema.builder()
                    .description(description)
                    .enumValues(values)
                    .build();
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, description);
            case "array" ->
                JsonArraySchema.builder()
                        .description(description)
                        .items(element(schema.path("items")))
                        .build();
            case "integer" ->
                JsonIntegerSchema.builder().description(description).build();
            case "number" -> JsonNumberSchema.builder().description(description).build();
            case "boolean" ->
                JsonBooleanSchema.builder().description(description).build();
            default -> JsonStringSchema.builder().description(description).build();
        };
    }

    private static JsonSchemaElement object(JsonNode schema, @Nullable String description) {
        var object = JsonObjectSchema.builder().description(description).additionalProperties(false);
        schema.path("properties")
                .properties()
                .forEach(property -> object.addProperty(property.getKey(), element(property.getValue())));
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        return object.required(required).build();
    }
}
