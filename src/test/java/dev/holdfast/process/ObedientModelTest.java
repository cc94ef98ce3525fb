package dev.holdfast.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.assist.ScriptedDraft;
import dev.holdfast.check.AllChecks;
import dev.holdfast.process.ObedientModel.Disguise;
import dev.holdfast.workflow.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            route(order, disguise).filter("SEND"::equals).forEach(route -> sent.add(disguise.name()));
        }
        assertThat(sent).isEmpty();
    }

    @Test
    void a_model_that_only_answers_is_sent_so_the_tests_above_can_fail() {
        var harmless = new ObeyedOrder("answer", "", "");

        assertThat(route(harmless, Disguise.BETWEEN_THE_STATEMENTS)).containsExactly("SEND");
    }

    @Test
    void a_noticed_injection_waits_for_two_people_whatever_the_draft_says() {
        assertThat(routeOf(tier(true), Verdict.CLEAN)).isEqualTo("DUAL_REVIEW");
    }

    /** The route of what the model wrote; nothing where its answer was refused, for then there is no draft. */
    private static Stream<String> route(ObeyedOrder order, Disguise disguise) {
        String message = QUESTION + " " + order.order();
        return ScriptedDraft.of(
                "A new card", message, (system, user) -> ObedientModel.answer(system, user, order, disguise))
                .map(draft -> AllChecks.worst(AllChecks.of(draft, "A new card\n" + message)))
                .map(verdict -> routeOf(tier(false), verdict))
                .stream();
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
