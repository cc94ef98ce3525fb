package dev.holdfast.model.wire;

import java.util.List;
import java.util.Map;

/** Answers of servers for tests. */
public final class WireAnswers {

    private WireAnswers() {}

    public static WireAnswer with(int status, Map<String, List<String>> headers) {
        return new WireAnswer(status, headers, "{}");
    }
}
