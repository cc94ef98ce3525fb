package dev.holdfast.process;

import static dev.holdfast.process.DecisionTable.Row.row;

import dev.holdfast.process.DecisionTable.Row;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HandlingTests {

    private static final DecisionTable TABLE = new DecisionTable("handling.dmn", "handling");

    static Stream<Row> rows() {
        return Stream.of(
                handling("LOW", "NORMAL", "default", "reviewers", 20, "PT8H"),
                handling("MODERATE", "HIGH", "default", "reviewers", 60, "PT2H"),
                handling("MODERATE", "LOW", "default", "reviewers", 40, "PT8H"),
                handling("HIGH", "HIGH", "default", "reviewers", 90, "PT1H"),
                handling("HIGH", "NORMAL", "default", "reviewers", 70, "PT4H"),
                handling("PROHIBITED", "HIGH", "none", "specialists", 80, "PT2H"),
                handling("PROHIBITED", "NORMAL", "none", "specialists", 50, "PT8H"),
                handling("A_TIER_ADDED_LATER", "NORMAL", "none", "reviewers", 70, "PT4H"),
                row(
                        "one in ten of the low-risk replies is read",
                        Map.of("riskTier", "LOW", "urgency", "NORMAL"),
                        Map.of("sampleRate", 0.1, "moneyLimitCents", 5, "maxRevisions", 2)),
                row(
                        "no money is spent where AI may not help",
                        Map.of("riskTier", "PROHIBITED", "urgency", "NORMAL"),
                        Map.of("moneyLimitCents", 0, "maxRevisions", 0)),
                row(
                        "the team lead hears of a review while it can still be on time",
                        Map.of("riskTier", "HIGH", "urgency", "HIGH"),
                        Map.of("escalateAfter", "PT30M", "dueWithin", "PT1H")));
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

    private static Row handling(
            String tier, String urgency, String modelRoute, String group, int priority, String dueWithin) {
        return row(
                "%s risk of %s urgency goes to %s within %s".formatted(tier, urgency, group, dueWithin),
                Map.of("riskTier", tier, "urgency", urgency),
                Map.of("modelRoute", modelRoute, "group", group, "priority", priority, "dueWithin", dueWithin));
    }
}
