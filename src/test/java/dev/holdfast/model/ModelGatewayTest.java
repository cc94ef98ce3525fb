package dev.holdfast.model;

import static dev.holdfast.model.TestGateway.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.ModelAnswer.Answered;
import dev.holdfast.model.ModelAnswer.OverBudget;
import dev.holdfast.model.ModelAnswer.Refused;
import dev.holdfast.model.ModelAnswer.Unavailable;
import dev.holdfast.model.budget.Budget;
import dev.holdfast.model.providers.DescribedModel;
import dev.holdfast.model.providers.ModelCapability;
import dev.holdfast.model.providers.ModelDescription;
import dev.holdfast.model.providers.ProviderAnswer.Failed;
import dev.holdfast.model.providers.ProviderAnswer.Failed.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelGatewayTest {

    private final ScriptedModel big = new ScriptedModel();
    private final ScriptedModel small = new ScriptedModel();
    private final TestGateway test =
            new TestGateway().with(described("big"), big).with(described("small"), small);

    @Test
    void the_first_model_answers_and_the_call_is_recorded() {
        var answer = test.gateway().ask(request("w", 100, "big", "small"));

        assertThat(answer).isEqualTo(new Answered(ScriptedModel.GOOD, "scripted-2026", 100, 50));
        assertThat(small.asked).isEmpty();
        assertThat(test.store.jdbc().sql("select * from model_call").query().singleRow())
                .containsEntry("work", "w")
                .containsEntry("case_id", TestGateway.CASE.value())
                .containsEntry("pattern_id", "draft-reply")
                .containsEntry("pattern_version", 1)
                .containsEntry("pattern_hash", "hash")
                .containsEntry("risk_tier", "LOW")
                .containsEntry("team", "reviewers")
                .containsEntry("model", "big")
                .containsEntry("model_asked", "small-model")
                .containsEntry("model_answered", "scripted-2026")
                .containsEntry("request_id", "req-1")
                .containsEntry("outcome", "ANSWERED")
                .containsEntry("finish_reason", "STOP")
                .containsEntry("tokens_in", 100)
                .containsEntry("tokens_out", 50)
                // 100 tokens at 10 euros a million, and 50 at 20
                .containsEntry("cost_micros", 2000L)
                .containsEntry("currency", "EUR")
                .containsEntry("retries", 0);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_next_model_is_asked_when_one_gives_no_answer(Kind kind) {
        big.thenFails(kind);

        assertThat(test.gateway().ask(request("w", 100, "big", "small"))).isInstanceOf(Answered.class);
        assertThat(test.calls("model || ' ' || outcome")).containsExactly("big FAILED", "small ANSWERED");
    }

    @Test
    void with_none_left_the_last_reason_is_said() {
        big.thenFails(Kind.SERVER_FAULT);
        small.thenFails(Kind.TOO_LATE);

        assertThat(test.gateway().ask(request("w", 100, "big", "small")))
                .isEqualTo(new Unavailable("It failed: TOO_LATE."));
        assertThat(test.gateway().ask(request("w2", 100))).isInstanceOf(Unavailable.class);
        assertThat(test.gateway().ask(request("w3", 100, "huge")))
                .isEqualTo(new Unavailable(
                        "There is no model 'huge'; the settings holdfast.model.models have big, small."));
    }

    @Test
    void a_refusal_is_final_and_no_other_model_is_asked() {
        big.thenDeclines();

        assertThat(test.gateway().ask(request("w", 100, "big", "small"))).isEqualTo(new Refused("It declined."));
        assertThat(test.gateway().ask(request("w", 100, "big", "small"))).isEqualTo(new Refused("It declined."));
        assertThat(big.asked).hasSize(1);
        assertThat(small.asked).isEmpty();
    }

    @Test
    void prompted_json_that_is_none_is_repaired_once() {
        big.thenSays("Certainly! {\"text\":").thenSays(ScriptedModel.GOOD);

        assertThat(test.gateway().ask(request("w", 100, "big"))).isInstanceOf(Answered.class);
        assertThat(big.asked.getLast().earlierAnswer()).isEqualTo("Certainly! {\"text\":");
        assertThat(big.asked.getLast().correction()).contains("It is not one JSON object");
        assertThat(test.calls("kind")).containsExactly("ASK", "REPAIR");

        big.thenSays("{}").thenSays("still wrong");
        assertThat(test.gateway().ask(request("w2", 100, "big")))
                .as("the caller reads it, and finds that it is none")
                .isEqualTo(new Answered("still wrong", "scripted-2026", 100, 50));
        assertThat(big.asked).hasSize(4);
        assertThat(big.asked.getLast().correction()).contains("$: required");
    }

    @Test
    void a_repair_that_fails_is_an_answer_that_is_refused() {
        big.thenSays("{}").thenFails(Kind.SERVER_FAULT);

        assertThat(test.gateway().ask(request("w", 100, "big", "small"))).isInstanceOf(Refused.class);
        assertThat(small.asked).isEmpty();
    }

    @Test
    void a_model_that_is_held_to_the_schema_gets_no_second_try() {
        var held = new ScriptedModel().thenSays("{}");
        test.with(
                DescribedModel.of("openai")
                        .named("held")
                        .that(ModelCapability.JSON_SCHEMA)
                        .model(),
                held);

        assertThat(test.gateway().ask(request("w", 100, "held"))).isInstanceOf(Answered.class);
        assertThat(held.asked).hasSize(1);
    }

    @Test
    void a_model_is_asked_again_only_where_its_settings_say_so() {
        var patient = new ScriptedModel().thenFails(Kind.SERVER_FAULT).thenFails(Kind.CUT);
        test.with(DescribedModel.of("openai").named("patient").retrying(2).model(), patient);

        assertThat(test.gateway().ask(request("w", 100, "patient"))).isInstanceOf(Answered.class);
        assertThat(test.calls("outcome || ' ' || retries")).containsExactly("FAILED 0", "FAILED 1", "ANSWERED 2");

        patient.thenFails(Kind.KEY_REFUSED);
        assertThat(test.gateway().ask(request("w2", 100, "patient"))).isInstanceOf(Unavailable.class);
        assertThat(patient.asked).hasSize(4);
    }

    @Test
    void a_call_that_may_cost_more_than_its_limit_is_not_made() {
        // 1000 tokens of answer at 20 euros a million are 2 cents; the short prompt rounds up to a third.
        assertThat(test.gateway().ask(request("w", 2, "big", "small")))
                .isEqualTo(new OverBudget(
                        "A call to the model 'big' may cost 3 cents, and the limit for this call is 2 cents."));
        assertThat(big.asked).isEmpty();
        assertThat(test.calls("outcome")).containsExactly("OVER_BUDGET");
        assertThat(test.gateway().ask(request("w2", 3, "big"))).isInstanceOf(Answered.class);
    }

    @Test
    void a_call_with_more_tokens_than_the_model_takes_is_not_made() {
        var narrow = new ScriptedModel();
        test.with(DescribedModel.of("openai").named("narrow").limitedTo(1050, 0).model(), narrow);
        test.with(
                DescribedModel.of("openai").named("short").limitedTo(1050, 500).model(), narrow);

        assertThat(test.gateway().ask(request("w", 100, "narrow"))).isInstanceOf(OverBudget.class);
        assertThat(test.gateway().ask(request("w2", 100, "short"))).isInstanceOf(Answered.class);
        assertThat(narrow.asked.getFirst().maxOutputTokens()).isEqualTo(500);
        assertThat(test.within(new Budget(null, null, null, 900)).gateway().ask(request("w3", 100, "big")))
                .isInstanceOf(OverBudget.class);
    }

    @Test
    void case_pattern_and_team_have_limits_of_their_own_and_what_was_not_used_is_given_back() {
        // A call may cost 21,000 to 30,000 millionths before it is made, and costs 2000.
        var one = new BigDecimal("0.035");
        for (var limits : new Budget[] {
            new Budget(one, null, null, null), new Budget(null, one, null, null), new Budget(null, null, one, null)
        }) {
            var limited = new TestGateway()
                    .with(described("big"), new ScriptedModel())
                    .within(limits);
            for (int i = 1; i <= 3; i++) {
                assertThat(limited.gateway().ask(request("w" + i, 100, "big"))).isInstanceOf(Answered.class);
            }
            assertThat(limited.spent("CASE")).isEqualTo(6000);
            assertThat(limited.spent("PATTERN")).isEqualTo(6000);
            assertThat(limited.spent("TEAM")).isEqualTo(6000);
            for (int i = 4; i <= 8; i++) {
                limited.gateway().ask(request("w" + i, 100, "big"));
            }
            assertThat(limited.gateway().ask(request("w9", 100, "big")))
                    .isInstanceOfSatisfying(
                            OverBudget.class, no -> assertThat(no.why()).contains("would exceed 0.04 euros"));
        }
    }

    @Test
    void what_may_have_been_paid_without_an_answer_counts_in_full_and_what_was_not_does_not() {
        big.thenFails(Kind.TOO_LATE).thenFails(Kind.SERVER_FAULT);

        test.gateway().ask(request("w", 100, "big"));
        long afterTimeOut = test.spent("CASE");
        test.gateway().ask(request("w2", 100, "big"));

        assertThat(afterTimeOut).isGreaterThan(20_000);
        assertThat(test.spent("CASE")).isEqualTo(afterTimeOut);
    }

    @Test
    void a_server_that_asks_for_peace_gets_it() {
        big.then(request -> new Failed(Kind.NO_CAPACITY, "Busy.", ScriptedModel.facts(0, 0, Duration.ofMinutes(5))));
        var gateway = test.gateway();

        gateway.ask(request("w", 100, "big", "small"));
        gateway.ask(request("w2", 100, "big", "small"));

        assertThat(big.asked).hasSize(1);
        assertThat(small.asked).hasSize(2);
        assertThat(gateway.ask(request("w3", 100, "big")))
                .isInstanceOfSatisfying(
                        Unavailable.class, no -> assertThat(no.why()).contains("wants no calls"));
    }

    @Test
    void a_model_that_fails_again_and_again_is_left_alone() {
        for (int i = 0; i < 5; i++) {
            big.thenFails(Kind.SERVER_FAULT);
        }
        var gateway = test.gateway();
        for (int i = 0; i < 9; i++) {
            gateway.ask(request("w" + i, 100, "big"));
        }

        assertThat(big.asked).hasSize(5);
        assertThat(gateway.ask(request("w", 100, "big")))
                .isInstanceOfSatisfying(
                        Unavailable.class, no -> assertThat(no.why()).contains("failed too often"));
    }

    @Test
    void metrics_follow_the_conventions_and_count_money() {
        test.gateway().ask(request("w", 100, "big"));

        assertThat(test.meters
                        .get("gen_ai.client.operation.duration")
                        .tag("gen_ai.request.model", "small-model")
                        .tag("gen_ai.provider.name", "scripted")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(test.meters
                        .get("gen_ai.client.token.usage")
                        .tag("gen_ai.token.type", "output")
                        .summary()
                        .totalAmount())
                .isEqualTo(50);
        assertThat(test.meters.get("holdfast.model.money.euros").counter().count())
                .isEqualTo(0.002);
    }

    private static ModelDescription described(String name) {
        return DescribedModel.of("openai").named(name).costing(10, 20).model();
    }
}
