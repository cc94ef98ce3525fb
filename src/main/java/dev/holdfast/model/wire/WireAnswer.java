package dev.holdfast.model.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A whole answer of a server. Its texts may repeat keys and prompts: they go into no log and no message. */
public final class WireAnswer {

    private final int status;
    private final Map<String, List<String>> headers = new TreeMap<>();
    private final String body;

    WireAnswer(int status, Map<String, List<String>> headers, String body) {
        this.status = status;
        headers.forEach((name, values) -> this.headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        this.body = body;
    }

    public int status() {
        return status;
    }

    public String body() {
        return body;
    }

    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The first value of a header, in whatever case the server writes its name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }

    @Override
    public String toString() {
        return "an answer with status " + status;
    }
}
