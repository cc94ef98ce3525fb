package dev.holdfast.process;

import static dev.holdfast.process.DecisionTable.Row.row;

import dev.holdfast.process.DecisionTable.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewRouteTests {

    private static final DecisionTable TABLE = new DecisionTable("review-route.dmn", "reviewRoute");
    private static final double NOT_DRAWN = 0.5;
    private static final double DRAWN = 0.09;

    static Stream<Row> rows() {
        return Stream.of(
                route("PROHIBITED", "bereavement", "", "HUMAN_ONLY", "writeReply"),
                route("PROHIBITED", "bereavement", "CLEAN", "HUMAN_ONLY", "writeReply"),
                route("HIGH", "legal_threat", "CLEAN", "LEGAL_REVIEW", "legalReview"),
                route("HIGH", "legal_threat", "NO_DRAFT", "LEGAL_REVIEW", "legalReview"),
                route("HIGH", "complaint", "CLEAN", "DUAL_REVIEW", "reviewDraft"),
                route("HIGH", "complaint", "UNACCEPTABLE", "DUAL_REVIEW", "reviewDraft"),
                route("HIGH", "complaint", "NO_DRAFT", "DUAL_REVIEW", "reviewDraft"),
                route("MODERATE", "overdraft", "NO_DRAFT", "HUMAN_ONLY", "writeReply"),
                route("LOW", "exchange_rates", "NO_DRAFT", "HUMAN_ONLY", "writeReply"),
                route("MODERATE", "overdraft", "UNACCEPTABLE", "HUMAN_ONLY", "writeReply"),
                route("LOW", "exchange_rates", "UNACCEPTABLE", "HUMAN_ONLY", "writeReply"),
                route("MODERATE", "overdraft", "CLEAN", "SINGLE_REVIEW", "reviewDraft"),
                route("MODERATE", "overdraft", "DOUBTFUL", "SINGLE_REVIEW", "reviewDraft"),
                route("LOW", "exchange_rates", "DOUBTFUL", "SINGLE_REVIEW", "reviewDraft"),
                route("LOW", "exchange_rates", "CLEAN", "SEND", "none"),
                row(
                        "a low-risk reply drawn for the sample is read",
                        facts("LOW", "exchange_rates", "CLEAN", DRAWN, 0),
                        answer("SINGLE_REVIEW", "reviewDraft")),
                row(
                        "a new draft that a reviewer asked for is read",
                        facts("LOW", "exchange_rates", "CLEAN", NOT_DRAWN, 1),
                        answer("SINGLE_REVIEW", "reviewDraft")),
                row(
                        "a draft without a draw is never sent unread",
                        facts("LOW", "exchange_rates", "CLEAN", null, 0),
                        answer("DUAL_REVIEW", "reviewDraft")),
                row(
                        "a verdict nobody knows is never sent unread",
                        facts("LOW", "exchange_rates", "PERFECT", NOT_DRAWN, 0),
                        answer("DUAL_REVIEW", "reviewDraft")));
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

    private static Row route(String tier, String topic, String verdict, String route, String gate) {
        return row(
                "%s risk with verdict %s goes %s".formatted(tier, verdict, route),
                facts(tier, topic, verdict.isEmpty() ? null : verdict, NOT_DRAWN, null),
                answer(route, gate));
    }

    private static Map<String, Object> facts(
            String tier, String topic, Object verdict, Object sampleDraw, Object revisions) {
        var facts = new HashMap<String, Object>();
        facts.put("riskTier", tier);
        facts.put("topic", topic);
        facts.put("verdict", verdict);
        facts.put("sampleDraw", sampleDraw);
        facts.put("revisions", revisions);
        facts.put("handling", Map.of("sampleRate", 0.1));
        return facts;
    }

    private static Map<String, Object> answer(String route, String gate) {
        return Map.of("route", route, "gate", gate);
    }
}
