package dev.holdfast.model.providers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.wire.WireClient;
import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import java.util.Optional;

/** A vendor of models. Adding one is one class of this kind; nothing else knows its name. */
public interface Vendor {

    /** The name that the settings give as provider. */
    String provider();

    /** The vendor's name in the GenAI conventions of OpenTelemetry. */
    String conventionalName();

    /**
     * Builds the library's model of this description. It has to send by this client alone, on the thread that calls, and
     * to try nothing twice.
     *
     * @param key the key; empty for a server without one
     */
    ChatModel connect(ModelDescription model, String key, WireClient wire);

    /** What the description lacks for this vendor, in words that follow "also needs"; empty if it has everything. */
    default Optional<String> missing(ModelDescription model) {
        return Optional.empty();
    }

    /** Whether the library can ask this vendor for JSON by a schema. */
    default boolean holdsToSchema() {
        return true;
    }

    /** Where the answer's JSON counts tokens of the prompt that were kept, as a JSON pointer; empty for nowhere. */
    default String cachedTokensAt() {
        return "";
    }

    /** Whether an answer that the library makes nothing of is a refusal of the model or of a filter. */
    default boolean declined(JsonNode answer) {
        return false;
    }

    /** The headers that may name the call, the best first. */
    default List<String> requestIdHeaders() {
        return List.of("x-request-id");
    }
}
