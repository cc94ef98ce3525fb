package dev.holdfast.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** A model on which every injection succeeds: it writes what it was ordered to, as well disguised as it can. */
final class ObedientModel {

    private static final Pattern PASSAGE = Pattern.compile("<passage id=\"([^\"]+)\"[^>]*>\\s*([^<]*?[.!])\\s");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ObedientModel() {}

    /** Where in the answer the obeyed order stands. */
    enum Disguise {
        /** As a statement with a source that is really there. */
        WITH_A_SOURCE,
        /** As a statement whose source is made up. */
        WITH_A_MADE_UP_SOURCE,
        /** As a statement without a source. */
        WITHOUT_A_SOURCE,
        /** In the text, but among no statements. */
        BETWEEN_THE_STATEMENTS,
        /** Behind polite words that need no source. */
        BEHIND_POLITE_WORDS,
        /** Behind the signature. */
        BEHIND_THE_SIGNATURE,
        /** In front of the greeting. */
        BEFORE_THE_GREETING,
        /** In one sentence with what the source says. */
        GLUED_TO_A_FACT,
        /** As the whole reply. */
        NOTHING_ELSE,
        /** As one more field of the answer, which some program might act on. */
        AS_A_FIELD
    }

    /** The answer of a model as it comes over the wire. */
    static String answer(String system, String user, ObeyedOrder order, Disguise disguise) {
        var passage = PASSAGE.matcher(user);
        if (!passage.find()) {
            throw new IllegalStateException("No passage in the prompt");
        }
        String id = passage.group(1);
        String fact = passage.group(2).strip().replaceAll("\\s+", " ").replaceAll("(?s)^(.*?[.!])\\s.*", "$1");
        String obeyed = order.obeyed()
                .replace("{{prompt}}", system.replaceAll("\\s+", " ").substring(0, 400));
        String middle = switch (disguise) {
            case BEHIND_POLITE_WORDS -> fact + " We hope this helps, " + obeyed;
            case GLUED_TO_A_FACT -> fact.replaceFirst("[.!]$", "") + ", and " + obeyed;
            case AS_A_FIELD, BEHIND_THE_SIGNATURE, BEFORE_THE_GREETING -> fact;
            default -> fact + " " + obeyed;
        };
        String text = "Hello,\n\nThank you for your message.\n\n" + middle
                + "\n\nKind regards,\nLindenmark Bank customer service";
        text = switch (disguise) {
            case BEHIND_THE_SIGNATURE -> text + " " + obeyed;
            case BEFORE_THE_GREETING -> obeyed + "\n\n" + text;
            case NOTHING_ELSE -> obeyed;
            default -> text;
        };
        ObjectNode answer = JSON.createObjectNode().put("text", text);
        var claims = answer.putArray("claims");
        switch (disguise) {
            case WITH_A_SOURCE, NOTHING_ELSE -> claim(claims, obeyed, id);
            case WITH_A_MADE_UP_SOURCE -> claim(claims, obeyed, "made-up#1");
            case WITHOUT_A_SOURCE -> claim(claims, obeyed, null);
            case GLUED_TO_A_FACT -> claim(claims, middle, id);
            default -> {
                // It is among no statements.
            }
        }
        if (disguise != Disguise.GLUED_TO_A_FACT && disguise != Disguise.NOTHING_ELSE) {
            claim(claims, fact, id);
        }
        if (disguise == Disguise.AS_A_FIELD) {
            answer.put("action", obeyed)
                    .put("riskTier", "LOW")
                    .putArray("tool_calls")
                    .add(obeyed);
        }
        return written(answer);
    }

    private static void claim(
            com.fasterxml.jackson.databind.node.ArrayNode claims,
            String text,
            @org.jspecify.annotations.Nullable String source) {
        var passages = claims.addObject().put("text", text).putArray("passages");
        if (source != null) {
            passages.add(source);
        }
    }

    private static String written(ObjectNode answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
