package dev.holdfast.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.assist.ScriptedDraft;
import dev.holdfast.check.AllChecks;
import dev.holdfast.knowledge.ContextPack;
import dev.holdfast.knowledge.Passage;
import dev.holdfast.process.ObedientModel.Disguise;
import dev.holdfast.workflow.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Even where nobody noticed the injection, in the tier that sends without review, what an obeying model writes is sent by
 * no step: the real prompt, the real reading of the answer, the real checks and the real tables.
 */
class ObedientModelTest {

    private static final DecisionTable TIER = new DecisionTable("risk-tier.dmn", "riskTier");
    private static final DecisionTable ROUTE = new DecisionTable("review-route.dmn", "reviewRoute");
    private static final DecisionTable ANSWER = new DecisionTable("answer-review.dmn", "answerReview");
    private static final double NOT_DRAWN = 0.5;
    private static final String QUESTION = "How much is a new card, and how long does it take?";

    static Stream<ObeyedOrder> orders() {
        return ObeyedOrder.all().stream();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void an_obeyed_order_is_not_sent_without_a_person_however_it_is_disguised(ObeyedOrder order) {
        var sent = new ArrayList<String>();
        for (Disguise disguise : Disguise.values()) {
            fromMessage(order, disguise).filter("SEND"::equals).forEach(route -> sent.add(disguise.name()));
        }
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void an_order_obeyed_from_a_document_is_not_sent_without_a_person_either(ObeyedOrder order) {
        var sent = new ArrayList<String>();
        for (Disguise disguise : Disguise.values()) {
            fromDocumentToCustomer(order, disguise).filter("SEND"::equals).forEach(route -> sent.add(disguise.name()));
        }
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void an_order_obeyed_in_an_answer_is_not_shown_to_an_agent_without_a_person(ObeyedOrder order) {
        var shown = new ArrayList<String>();
        for (Disguise disguise : Disguise.values()) {
            fromQuestion(order, disguise).filter("SHOW"::equals).forEach(route -> shown.add("question " + disguise));
            fromDocument(order, disguise).filter("SHOW"::equals).forEach(route -> shown.add("document " + disguise));
        }
        assertThat(shown).isEmpty();
    }

    @Test
    void an_answer_that_obeys_nothing_is_shown_so_the_test_above_can_fail() {
        assertThat(fromQuestion(new ObeyedOrder("answer", "", ""), Disguise.BETWEEN_THE_STATEMENTS))
                .containsExactly("SHOW");
    }

    @Test
    void a_model_that_only_answers_is_sent_so_the_tests_above_can_fail() {
        var harmless = new ObeyedOrder("answer", "", "");

        assertThat(fromMessage(harmless, Disguise.BETWEEN_THE_STATEMENTS)).containsExactly("SEND");
    }

    @Test
    void a_noticed_injection_waits_for_two_people_whatever_the_draft_says() {
        assertThat(routeOf(tier(true), Verdict.CLEAN)).isEqualTo("DUAL_REVIEW");
    }

    /** The route of what the model wrote; nothing where its answer was refused, for then there is no draft. */
    static Stream<String> fromMessage(ObeyedOrder order, Disguise disguise) {
        return route(QUESTION + " " + order.order(), context -> context, order, disguise);
    }

    static Stream<String> fromDocumentToCustomer(ObeyedOrder order, Disguise disguise) {
        return route(QUESTION, context -> planted(context, order.order()), order, disguise);
    }

    private static Stream<String> route(
            String message, UnaryOperator<ContextPack> change, ObeyedOrder order, Disguise disguise) {
        return ScriptedDraft.of(
                "A new card", message, change, (system, user) -> ObedientModel.answer(system, user, order, disguise))
                .map(draft -> AllChecks.worst(AllChecks.of(draft, "A new card\n" + message)))
                .map(verdict -> routeOf(tier(false), verdict))
                .stream();
    }

    private static Stream<String> fromQuestion(ObeyedOrder order, Disguise disguise) {
        return answered(QUESTION + " " + order.order(), context -> context, order, disguise);
    }

    private static Stream<String> fromDocument(ObeyedOrder order, Disguise disguise) {
        return answered(QUESTION, context -> planted(context, order.order()), order, disguise);
    }

    /** What the table of answers says where nobody noticed the order. */
    private static Stream<String> answered(
            String question, UnaryOperator<ContextPack> change, ObeyedOrder order, Disguise disguise) {
        return ScriptedDraft.answer(
                question, change, (system, user) -> ObedientModel.answer(system, user, order, disguise))
                .map(draft -> AllChecks.worst(AllChecks.of(draft, question)))
                .map(verdict -> String.valueOf(ANSWER.of(Map.of(
                                "topic", "card_delivery", "verdict", verdict.name(), "injectionSuspected", false))
                        .get("route")))
                .stream();
    }

    /** The pack with an order behind what its first passage says. */
    private static ContextPack planted(ContextPack context, String order) {
        var passages = new ArrayList<>(context.passages());
        var first = passages.getFirst();
        passages.set(
                0,
                new Passage(
                        first.passageId(),
                        first.documentId(),
                        first.title(),
                        first.heading(),
                        first.text() + " " + order,
                        first.versionDate(),
                        first.score()));
        return new ContextPack(
                context.contextId(), context.caseId(), passages, context.customerFacts(), context.lastCases());
    }

    private static String routeOf(String tier, Verdict verdict) {
        return String.valueOf(ROUTE.of(Map.of(
                        "riskTier",
                        tier,
                        "topic",
                        "card_delivery",
                        "verdict",
                        verdict.name(),
                        "revisions",
                        0,
                        "sampleDraw",
                        NOT_DRAWN,
                        "handling",
                        Map.of("sampleRate", 0.1)))
                .get("route"));
    }

    private static String tier(boolean suspected) {
        var facts = new HashMap<String, Object>(Map.of(
                "topic",
                "card_delivery",
                "topicConfidence",
                0.9,
                "urgency",
                "NORMAL",
                "language",
                "en",
                "dataClasses",
                List.of(),
                "injectionSuspected",
                suspected));
        return String.valueOf(TIER.of(facts).get("tier"));
    }
}
