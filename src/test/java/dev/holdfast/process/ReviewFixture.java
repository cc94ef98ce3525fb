package dev.holdfast.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reviewer returns, as the form submits it: fields that the form hides are left out.
 *
 * @param reviewer who completes the task; Tasklist knows this, the form does not
 */
record ReviewFixture(String reviewer, Map<String, Object> submitted) {

    static ReviewFixture approved() {
        return decided("SEND_AS_IS", Map.of());
    }

    static ReviewFixture edited(String reply) {
        return decided("SEND_EDITED", Map.of("finalReply", reply, "reasonCodes", List.of("tone")));
    }

    static ReviewFixture writtenByHand(String reply) {
        return decided("WRITTEN_BY_HAND", Map.of("finalReply", reply, "reasonCodes", List.of("other")));
    }

    static ReviewFixture newDraftWanted(String guidance) {
        return decided("NEW_DRAFT", Map.of("guidance", guidance, "reasonCodes", List.of("unclear")));
    }

    static ReviewFixture refused(String why) {
        return decided("REFUSED", Map.of("guidance", why, "reasonCodes", List.of("wrong_fact")));
    }

    static ReviewFixture handedToLegal() {
        return decided("TO_LEGAL", Map.of("reasonCodes", List.of("legal_risk")));
    }

    private static ReviewFixture decided(String decision, Map<String, Object> fields) {
        var submitted = new HashMap<>(fields);
        submitted.put("decision", decision);
        return new ReviewFixture("ada", submitted);
    }

    /** The form returns one field more, or another value in it. */
    ReviewFixture submitting(String field, Object value) {
        var changed = new HashMap<>(submitted);
        changed.put(field, value);
        return new ReviewFixture(reviewer, changed);
    }

    ReviewFixture by(String somebody) {
        return new ReviewFixture(somebody, submitted);
    }
}
