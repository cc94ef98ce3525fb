package dev.holdfast.process;

import static dev.holdfast.process.DecisionTable.Row.row;

import dev.holdfast.process.DecisionTable.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerReviewTests {

    private static final DecisionTable TABLE = new DecisionTable("answer-review.dmn", "answerReview");

    static Stream<Row> rows() {
        return Stream.of(
                answer("fees_and_charges", "CLEAN", "SHOW", ""),
                answer("unknown", "CLEAN", "SHOW", ""),
                answer("fraud_suspected", "CLEAN", "SHOW", ""),
                answer("fees_and_charges", "NO_DRAFT", "NO_ANSWER", ""),
                answer("legal_threat", "NO_DRAFT", "NO_ANSWER", ""),
                answer("legal_threat", "CLEAN", "REVIEW", "legal"),
                answer("investment_advice", "CLEAN", "REVIEW", "reviewers"),
                answer("bereavement", "CLEAN", "REVIEW", "reviewers"),
                answer("payment_difficulty", "CLEAN", "REVIEW", "reviewers"),
                answer("complaint", "CLEAN", "REVIEW", "reviewers"),
                answer("data_request", "CLEAN", "REVIEW", "reviewers"),
                answer("fees_and_charges", "UNACCEPTABLE", "REVIEW", "reviewers"),
                answer("fees_and_charges", "DOUBTFUL", "REVIEW", "reviewers"),
                answer("unknown", "DOUBTFUL", "REVIEW", "reviewers"),
                answer("fees_and_charges", "PERFECT", "REVIEW", "reviewers"),
                answer("fees_and_charges", null, "REVIEW", "reviewers"),
                planted("fees_and_charges", "CLEAN", "REVIEW", "reviewers"),
                planted("legal_threat", "CLEAN", "REVIEW", "legal"),
                planted("fees_and_charges", "NO_DRAFT", "NO_ANSWER", ""));
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

    private static Row answer(String topic, String verdict, String route, String group) {
        return answer(topic, verdict, false, route, group);
    }

    private static Row planted(String topic, String verdict, String route, String group) {
        return answer(topic, verdict, true, route, group);
    }

    private static Row answer(String topic, String verdict, boolean suspected, String route, String group) {
        var facts = new HashMap<String, Object>();
        facts.put("topic", topic);
        facts.put("verdict", verdict);
        facts.put("injectionSuspected", suspected);
        return row(
                "%s with verdict %s%s: %s by %s"
                        .formatted(topic, verdict, suspected ? ", suspected" : "", route, group),
                facts,
                Map.of("route", route, "group", group));
    }
}
