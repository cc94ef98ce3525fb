package dev.holdfast.process;

import static dev.holdfast.process.DecisionTable.Row.row;

import dev.holdfast.process.DecisionTable.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NextStepTests {

    private static final DecisionTable TABLE = new DecisionTable("next-step.dmn", "nextStep");

    static Stream<Row> rows() {
        return Stream.of(
                row(
                        "a review that does not count is asked for again at the same gate",
                        facts(Map.of("reviewCounts", false, "gate", "secondReview", "approvals", 1)),
                        answer("ANOTHER_PERSON", "secondReview")),
                row(
                        "a wish that does not count is not followed",
                        facts(Map.of("reviewCounts", false, "decision", "NEW_DRAFT")),
                        answer("ANOTHER_PERSON", "reviewDraft")),
                row(
                        "a review is handed to legal",
                        facts(Map.of("decision", "TO_LEGAL")),
                        answer("ANOTHER_PERSON", "legalReview")),
                row(
                        "a new draft is made while there are revisions",
                        facts(Map.of("decision", "NEW_DRAFT", "revisionsLeft", 0)),
                        answer("NEW_DRAFT", "reviewDraft")),
                row(
                        "a person writes when the revisions are used up",
                        facts(Map.of("decision", "NEW_DRAFT", "revisionsLeft", -1)),
                        answer("ANOTHER_PERSON", "writeReply")),
                row(
                        "a dual review with one approval goes to a second person",
                        facts(Map.of("reviewRoute", "DUAL_REVIEW", "approvals", 1)),
                        answer("ANOTHER_PERSON", "secondReview")),
                row(
                        "legal alone does not end a dual review",
                        facts(Map.of("reviewRoute", "DUAL_REVIEW", "gate", "legalReview", "approvals", 1)),
                        answer("ANOTHER_PERSON", "secondReview")),
                row(
                        "a dual review with two approvals is sent",
                        facts(Map.of("reviewRoute", "DUAL_REVIEW", "gate", "secondReview", "approvals", 2)),
                        answer("SEND", "none")),
                row(
                        "a single review with edits is sent",
                        facts(Map.of("decision", "SEND_EDITED")),
                        answer("SEND", "none")),
                row(
                        "a reply written by hand is sent",
                        facts(Map.of("decision", "WRITTEN_BY_HAND", "reviewRoute", "HUMAN_ONLY")),
                        answer("SEND", "none")),
                row(
                        "a decision nobody knows is no approval",
                        facts(Map.of("decision", "MAYBE")),
                        answer("ANOTHER_PERSON", "reviewDraft")),
                row(
                        "a review nobody has recorded does not count",
                        new HashMap<>(Map.of("decision", "SEND_AS_IS", "gate", "reviewDraft")),
                        answer("ANOTHER_PERSON", "reviewDraft")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_table_answers(Row row) {
        TABLE.answers(row);
    }

    @Test
    void every_rule_is_hit_by_some_row() {
        TABLE.isCoveredBy(rows());
    }

    private static Map<String, Object> facts(Map<String, Object> changed) {
        var facts = new HashMap<String, Object>(Map.of(
                "reviewCounts",
                true,
                "gate",
                "reviewDraft",
                "decision",
                "SEND_AS_IS",
                "reviewRoute",
                "SINGLE_REVIEW",
                "approvals",
                1,
                "revisionsLeft",
                2));
        facts.putAll(changed);
        return facts;
    }

    private static Map<String, Object> answer(String step, String gate) {
        return Map.of("step", step, "gate", gate);
    }
}
