package dev.holdfast.model.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A whole answer of a server. Its texts may repeat keys and prompts: they go into no log and no message, and what is no
 * success, or no JSON, goes to no library, since those log it.
 */
public final class WireAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final Map<String, List<String>> headers = new TreeMap<>();
    private final String body;
    private final JsonNode json;

    WireAnswer(int status, Map<String, List<String>> headers, String body) {
        this.status = status;
        headers.forEach((name, values) -> this.headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        this.body = body;
        this.json = tree(body);
    }

    public int status() {
        return status;
    }

    /** What a library may see. */
    String bodyForLibraries() {
        return status / 100 == 2 ? body : "{}";
    }

    /** The body as JSON; missing if it is none. */
    public JsonNode json() {
        return json;
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The first value of a header, in whatever case the server writes its name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    @Override
    public String toString() {
        return "an answer with status " + status;
    }
}
