package dev.holdfast.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Every document that Zeebe, Operate and Tasklist of the shared platform have written to their search engine. */
public final class PlatformDocuments {

    private static final int AT_ONCE = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private PlatformDocuments() {}

    /** All documents of all indices, as they are now. */
    public static List<JsonNode> all() {
        ask("/_refresh", "{}");
        var all = new ArrayList<JsonNode>();
        var page = ask("/_all/_search?scroll=1m", "{\"size\":" + AT_ONCE + "}");
        while (!page.path("hits").path("hits").isEmpty()) {
            page.path("hits").path("hits").forEach(all::add);
            var next = JsonNodeFactory.instance
                    .objectNode()
                    .put("scroll", "1m")
                    .put("scroll_id", page.path("_scroll_id").asText());
            page = ask("/_search/scroll", next.toString());
        }
        return all;
    }

    private static JsonNode ask(String path, String body) {
        var address = URI.create(SharedPlatform.get().openSearch() + path);
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
