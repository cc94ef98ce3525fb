package dev.holdfast.privacy;

import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which token stands for which value in one case. Numbers run per kind; a value has one token however often it occurs.
 * What looks like a token in the customer's own words stands for itself, and its number is not given to anyone else.
 */
final class TokenBook {

    private final Map<String, Entry> byToken = new HashMap<>();
    private final Map<FindingType, Map<String, String>> tokensByKey = new EnumMap<>(FindingType.class);
    private final Map<FindingType, Integer> lastNumbers = new EnumMap<>(FindingType.class);
    private final List<Entry> entries = new ArrayList<>();

    TokenBook(String... texts) {
        for (String text : texts) {
            Tokens.in(text).forEach(typed -> keep(Entry.typedByTheCustomer(typed)));
        }
    }

    /** The text with tokens in place of the values at these spans, which follow one another and do not overlap. */
    String protect(String text, List<Span> spans) {
        var guarded = new StringBuilder();
        int done = 0;
        for (Span span : spans) {
            guarded.append(text, done, span.start()).append(tokenFor(span));
            done = span.end();
        }
        return guarded.append(text, done, text.length()).toString();
    }

    String restore(String guarded) {
        return Tokens.replace(guarded, token -> {
            Entry entry = byToken.get(token);
            return entry == null ? token : entry.value();
        });
    }

    /** Everything that the vault has to know, in the order in which it was met. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    private String tokenFor(Span span) {
        Map<String, String> tokens = tokensByKey.computeIfAbsent(span.type(), any -> new HashMap<>());
        return tokens.computeIfAbsent(span.key(), key -> {
            String token = nextToken(span.type());
            keep(new Entry(token, span.type(), span.value()));
            return token;
        });
    }

    private String nextToken(FindingType type) {
        String token;
        do {
            token = type.token(lastNumbers.merge(type, 1, Integer::sum));
        } while (byToken.containsKey(token));
        return token;
    }

    private void keep(Entry entry) {
        if (byToken.put(entry.name(), entry) == null) {
            entries.add(entry);
        }
    }
}
