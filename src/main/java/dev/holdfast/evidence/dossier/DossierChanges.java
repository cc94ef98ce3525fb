package dev.holdfast.evidence.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names what is not as it was recorded, such as {@code reviewer of review R-7}. */
public final class DossierChanges {

    private static final JsonMapper JSON = new JsonMapper();

    /** The lists whose items have a name of their own, the field of that name, and what such an item is called. */
    private static final Map<String, List<String>> LISTS =
            Map.of("drafts", List.of("draftId", "draft "), "reviews", List.of("reviewId", "review "));

    private final List<String> found = new ArrayList<>();

    private DossierChanges() {}

    /** What differs, in plain words; empty if nothing does. */
    public static List<String> between(Dossier recorded, Dossier now) {
        var changes = new DossierChanges();
        changes.compare(JSON.valueToTree(recorded), JSON.valueToTree(now), "");
        return List.copyOf(changes.found);
    }

    private void compare(JsonNode recorded, JsonNode now, String of) {
        var fields = new LinkedHashSet<String>();
        recorded.fieldNames().forEachRemaining(fields::add);
        for (String field : fields) {
            var list = LISTS.get(field);
            if (list != null) {
                compareItems(
                        byName(recorded.path(field), list.getFirst()),
                        byName(now.path(field), list.getFirst()),
                        list.getLast());
            } else if (!recorded.path(field).equals(now.path(field))) {
                found.add(words(field) + of);
            }
        }
    }

    private void compareItems(Map<String, JsonNode> recorded, Map<String, JsonNode> now, String kind) {
        recorded.forEach((name, item) -> {
            @Nullable JsonNode other = now.get(name);
            if (other == null) {
                found.add(kind + name + " is missing");
            } else {
                compare(item, other, " of " + kind + name);
            }
        });
        now.keySet().stream()
                .filter(name -> !recorded.containsKey(name))
                .forEach(name -> found.add(kind + name + " was added"));
    }

    private static Map<String, JsonNode> byName(JsonNode items, String field) {
        var named = new LinkedHashMap<String, JsonNode>();
        items.forEach(item -> named.put(item.path(field).asText(), item));
        return named;
    }

    private static String words(String field) {
        return field.replaceAll("Sha256$", "")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
    }
}
