package dev.holdfast.operations;

import dev.holdfast.operations.HealthPart.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in plain words how the parts are that the health endpoint knows by code. */
final class HealthWords {

    /** In the order in which a message meets them. */
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("camundaClient", "Camunda");
        NAMES.put("webApps", "Tasklist and Operate");
        NAMES.put("models", "Diagrams, tables and forms");
        NAMES.put("db", "Store");
        NAMES.put("triage", "Topics");
        NAMES.put("knowledge", "Knowledge base");
        NAMES.put("mail", "Mail server");
        NAMES.put("diskSpace", "Disk");
    }

    private static final List<String> ORDER = new ArrayList<>(NAMES.values());

    private HealthWords() {}

    /** What a probe needs or what is always true tells people nothing. */
    static boolean isShown(String id) {
        return !List.of("ping", "livenessState", "readinessState", "ssl", "refreshScope")
                .contains(id);
    }

    static String name(String id) {
        return NAMES.getOrDefault(id, id);
    }

    static int order(String name) {
        int at = ORDER.indexOf(name);
        return at < 0 ? ORDER.size() : at;
    }

    static String about(String id, State state, Map<String, Object> details) {
        boolean fine = state == State.FINE;
        return switch (id) {
            case "camundaClient" ->
                fine
                        ? "answers"
                        : "does not answer. Messages are taken in and kept; nothing is worked on until it does.";
            case "webApps" ->
                fine
                        ? "answer"
                        : "Tasklist " + details.get("tasklist") + ", Operate " + details.get("operate")
                                + ". Nobody can review, and incidents are not seen.";
            case "models" ->
                fine ? "deployed" : details.getOrDefault("models", "not deployed") + ". No new case starts.";
            case "db" -> fine ? "answers" : "does not answer. No message can be taken in, and no step works.";
            case "triage" ->
                switch (state) {
                    case FINE -> "learned from " + details.get("examples") + " examples";
                    case WAITING ->
                        "being learned, " + details.get("examplesRead") + " of " + details.get("examples")
                                + " examples read; cases wait";
                    case BROKEN -> "could not be learned; the log names the cause. No message gets a topic.";
                };
            case "knowledge" ->
                switch (state) {
                    case FINE -> searchable(details);
                    case WAITING -> "being read; cases wait";
                    case BROKEN -> "cannot be read; the log names the cause. No draft can be written.";
                };
            case "mail" -> fine ? "answers" : "does not answer. Replies by e-mail wait and are sent by themselves.";
            case "diskSpace" -> disk(fine, details);
            default -> fine ? "fine" : "not well; /actuator/health tells more";
        };
    }

    private static String searchable(Map<String, Object> details) {
        return details.get("documents") + " documents can be searched"
                + (Integer.valueOf(0).equals(details.get("leftOut"))
                        ? ""
                        : ", " + details.get("leftOut") + " are left out; the log names them");
    }

    private static String disk(boolean fine, Map<String, Object> details) {
        var free = details.get("free") instanceof Long bytes ? bytes / 1_000_000_000 + " GB free" : "space unknown";
        return fine ? free : free + ". Soon nothing can be stored: make room.";
    }
}
