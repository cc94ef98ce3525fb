package dev.holdfast.process;

import static dev.holdfast.process.DecisionTable.Row.row;

import dev.holdfast.process.DecisionTable.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RiskTierTests {

    private static final DecisionTable TABLE = new DecisionTable("risk-tier.dmn", "riskTier");

    static Stream<Row> rows() {
        return Stream.of(
                topic("exchange_rates", "LOW", "General question; no rule asks for more."),
                topic("statement_request", "LOW", "General question; no rule asks for more."),
                topic("card_not_working", "MODERATE", "The message is about the customer's own card."),
                topic("direct_debit", "MODERATE", "The message is about the customer's own payments."),
                topic("login_problem", "MODERATE", "The message is about access to the customer's account."),
                topic("mortgage_question", "MODERATE", "The message is about borrowing."),
                topic("payment_not_recognised", "HIGH", "The message may be about fraud."),
                topic("payment_difficulty", "HIGH", "The customer may be in financial difficulty."),
                topic("data_request", "HIGH", "The customer uses a right that has a legal deadline."),
                topic("legal_threat", "HIGH", "The customer speaks of legal steps."),
                topic("bereavement", "PROHIBITED", "Somebody has died; a person answers."),
                topic(
                        "investment_advice",
                        "PROHIBITED",
                        "The customer asks for investment advice, which only a licensed adviser may give."),
                topic("unknown", "MODERATE", "It is not clear what the message is about."),
                topic("a_topic_added_later", "MODERATE", "It is not clear what the message is about."),
                row(
                        "an uncertain topic is at least moderate",
                        facts("topicConfidence", 0.49),
                        tier("MODERATE", "The topic is uncertain.")),
                row(
                        "a topic at the limit is certain enough",
                        facts("topicConfidence", 0.5),
                        tier("LOW", "General question; no rule asks for more.")),
                row(
                        "an urgent message is at least moderate",
                        facts("urgency", "HIGH"),
                        tier("MODERATE", "The message is urgent.")),
                row(
                        "another language is at least moderate",
                        facts("language", "de"),
                        tier("MODERATE", "The message is not in English.")),
                row(
                        "a card number is at least moderate",
                        facts("dataClasses", List.of("CONTACT", "PAYMENT_CARD")),
                        tier("MODERATE", "The message holds a card number.")),
                row(
                        "an account number is at least moderate",
                        facts("dataClasses", List.of("FINANCIAL")),
                        tier("MODERATE", "The message holds an account number.")),
                row(
                        "a password or code is high",
                        facts("dataClasses", List.of("CONTACT", "CREDENTIALS")),
                        tier("HIGH", "The message holds a password or code.")),
                row(
                        "what proves an identity is at least moderate",
                        facts("dataClasses", List.of("IDENTITY")),
                        tier("MODERATE", "The message holds a date of birth or a number of an identity paper.")),
                row(
                        "health is at least moderate",
                        facts("dataClasses", List.of("HEALTH")),
                        tier("MODERATE", "The message speaks of somebody's health.")),
                row(
                        "a child is at least moderate",
                        facts("dataClasses", List.of("CHILD")),
                        tier("MODERATE", "The message speaks of a child.")),
                row(
                        "names, places, orders and devices raise nothing",
                        facts("dataClasses", List.of("CONTACT", "LOCATION", "ONLINE", "ORDER")),
                        tier("LOW", "General question; no rule asks for more.")),
                row(
                        "a suspected instruction to the AI is high",
                        facts("injectionSuspected", true),
                        tier("HIGH", "The message may hold an instruction to the AI.")),
                row(
                        "a suspicion never lowers what is forbidden",
                        facts(Map.of("topic", "bereavement", "injectionSuspected", true)),
                        tier("PROHIBITED", "Somebody has died; a person answers.")),
                row(
                        "all reasons of the highest tier are given, none of a lower one",
                        facts(Map.of("urgency", "HIGH", "dataClasses", List.of("PAYMENT_CARD"))),
                        tier("MODERATE", "The message is urgent.", "The message holds a card number.")),
                row(
                        "the highest tier wins",
                        facts(Map.of("topic", "complaint", "urgency", "HIGH")),
                        tier("HIGH", "The customer uses a right that has a legal deadline.")),
                row("nothing known at all is never low", new HashMap<>(), Map.of("tier", "MODERATE")));
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

    private static Row topic(String topic, String tier, String reason) {
        return row(topic + " is " + tier, facts("topic", topic), tier(tier, reason));
    }

    private static Map<String, Object> facts(String name, Object value) {
        return facts(Map.of(name, value));
    }

    private static Map<String, Object> facts(Map<String, Object> changed) {
        var facts = new HashMap<String, Object>(Map.of(
                "topic",
                "exchange_rates",
                "topicConfidence",
                0.9,
                "urgency",
                "NORMAL",
                "language",
                "en",
                "dataClasses",
                List.of("CONTACT"),
                "injectionSuspected",
                false));
        facts.putAll(changed);
        return facts;
    }

    private static Map<String, Object> tier(String tier, String... reasons) {
        return Map.of("tier", tier, "reasons", List.of(reasons));
    }
}
