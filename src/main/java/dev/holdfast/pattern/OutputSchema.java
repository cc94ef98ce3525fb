package dev.holdfast.pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;

/** What an answer looks like: any JSON Schema that has the text and the claims which the checks and the forms show. */
final class OutputSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private OutputSchema() {}

    /** The field {@code output} as JSON text. */
    static String of(FrontMatter fields) {
        JsonNode schema = fields.object("output");
        var wrong = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of(DIALECT))
                .validate(FrontMatter.json(schema), InputFormat.JSON);
        if (!wrong.isEmpty()) {
            throw fields.fault(
                    "output",
                    "this is not a JSON Schema (" + wrong.iterator().next().getMessage() + "); correct it.");
        }
        requireProperty(fields, schema, "text", "string");
        requireProperty(fields, schema, "claims", "array");
        return FrontMatter.json(schema);
    }

    private static void requireProperty(FrontMatter fields, JsonNode schema, String name, String type) {
        if (!schema.path("properties").path(name).path("type").asText().equals(type)) {
            throw fields.fault("output.properties." + name, "add it with type: " + type + "; the checks need it.");
        }
    }
}
