package dev.holdfast.model;

import static dev.holdfast.model.TestGateway.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.TestDatabase;
import dev.holdfast.model.ModelAnswer.Answered;
import dev.holdfast.model.ModelAnswer.OverBudget;
import dev.holdfast.model.budget.Budget;
import dev.holdfast.model.budget.Money;
import dev.holdfast.model.ledger.Call;
import dev.holdfast.model.ledger.CallSum.By;
import dev.holdfast.model.ledger.Opening.Opened;
import dev.holdfast.model.ledger.Outcome;
import dev.holdfast.model.ledger.RecordedCalls;
import dev.holdfast.model.ledger.RecordedCalls.Filter;
import dev.holdfast.model.ledger.StillAskedException;
import dev.holdfast.model.ledger.TextRetention;
import dev.holdfast.model.providers.DescribedModel;
import dev.holdfast.model.providers.ModelDescription;
import dev.holdfast.model.providers.ProviderAnswer.Failed;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** However often work is handed out, and by however many at once, it is paid once, and never more than is allowed. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class PaidOnceTest {

    @TempDir
    static Path folder;

    private final ScriptedModel model = new ScriptedModel();
    private final TestDatabase store;
    private final TestGateway test;

    PaidOnceTest(StoreKind kind) {
        store = kind.create(folder);
        test = new TestGateway(store).with(described(), model);
    }

    @Test
    void a_job_that_is_delivered_again_takes_the_stored_answer() {
        model.thenSays("{\"text\":\"First\"}").thenSays("{\"text\":\"Second\"}");
        var first = test.gateway().ask(request("w", 100, "big"));

        assertThat(test.gateway().ask(request("w", 100, "big"))).isEqualTo(first);
        assertThat(model.asked).hasSize(1);
        assertThat(test.spent("TEAM")).isEqualTo(2000);
    }

    @Test
    void a_stored_answer_that_still_needs_its_repair_is_repaired_and_not_asked_for_again() {
        model.thenSays("{}").then(request -> {
            throw new IllegalStateException("the worker dies between the two calls");
        });
        assertThatThrownBy(() -> test.gateway().ask(request("w", 100, "big"))).hasMessageContaining("dies");
        theWorkerIsGone("w#2");

        assertThat(test.gateway().ask(request("w", 100, "big"))).isInstanceOf(Answered.class);
        assertThat(test.calls("kind || ' ' || outcome"))
                .containsExactly("ASK ANSWERED", "REPAIR UNKNOWN", "REPAIR ANSWERED");
    }

    @Test
    void of_two_workers_with_the_same_job_one_calls_and_the_other_waits() throws Exception {
        var called = new CountDownLatch(1);
        var mayAnswer = new CountDownLatch(1);
        model.then(request -> {
            called.countDown();
            await(mayAnswer);
            return ScriptedModel.said(ScriptedModel.GOOD, 100, 50);
        });
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = workers.submit(() -> test.gateway().ask(request("w", 100, "big")));
            await(called);
            var other = workers.submit(() -> test.gateway().ask(request("w", 100, "big")));
            assertThat(other.isDone()).isFalse();
            mayAnswer.countDown();

            assertThat(other.get()).isEqualTo(one.get()).isInstanceOf(Answered.class);
        }
        assertThat(model.asked).hasSize(1);
    }

    @Test
    void fifty_workers_with_the_same_job_call_once() throws Exception {
        var answers = atOnce(50, number -> () -> test.gateway().ask(request("w", 100, "big")));

        assertThat(answers).hasSize(50).allMatch(Answered.class::isInstance);
        assertThat(model.asked).hasSize(1);
        assertThat(test.calls("outcome")).containsExactly("ANSWERED");
    }

    @Test
    void a_call_whose_worker_is_gone_is_unknown_counts_in_full_and_is_made_again() {
        var opened = test.ledger().open(call("w"), 0, Duration.ZERO);
        assertThat(opened).isInstanceOf(Opened.class);
        assertThatThrownBy(() -> test.ledger().open(call("w"), 0, Duration.ZERO))
                .isInstanceOf(StillAskedException.class);

        theWorkerIsGone("w#1");

        assertThat(test.gateway().ask(request("w", 100, "big"))).isInstanceOf(Answered.class);
        assertThat(test.calls("outcome")).containsExactly("UNKNOWN", "ANSWERED");
        assertThat(test.spent("CASE")).isEqualTo(5000 + 2000);
    }

    @Test
    void a_call_that_takes_longer_than_its_lease_is_not_made_by_another_worker() throws Exception {
        test.leasing(Duration.ofSeconds(1));
        var called = new CountDownLatch(1);
        model.then(request -> {
            called.countDown();
            sleep(Duration.ofMillis(3500));
            return ScriptedModel.said(ScriptedModel.GOOD, 100, 50);
        });
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = workers.submit(() -> test.gateway().ask(request("w", 100, "big")));
            await(called);
            var other = workers.submit(() -> test.gateway().ask(request("w", 100, "big")));

            assertThat(other.get()).isEqualTo(one.get()).isInstanceOf(Answered.class);
        }
        assertThat(test.calls("outcome")).containsExactly("ANSWERED");
        assertThat(model.asked).hasSize(1);
    }

    @Test
    void an_answer_that_comes_after_all_makes_the_unknown_known() {
        var late = call("w");
        var opened = (Opened) test.ledger().open(late, 0, Duration.ZERO);
        theWorkerIsGone("w#1");
        test.gateway().ask(request("w", 100, "big"));

        test.ledger()
                .settle(
                        late,
                        opened,
                        Outcome.ANSWERED,
                        null,
                        "{}",
                        new Money(1000),
                        ScriptedModel.facts(10, 5, Duration.ZERO));

        assertThat(test.calls("outcome")).containsExactly("ANSWERED", "ANSWERED");
        assertThat(test.spent("CASE")).isEqualTo(1000 + 2000);
    }

    @Test
    void two_hundred_calls_at_once_against_money_for_fifty_pay_for_fifty() throws Exception {
        // Each may cost, and then does cost, 1000 tokens of answer at 20 euros a million: 20,000 millionths of a euro.
        var dear = new ScriptedModel();
        for (int i = 0; i < 200; i++) {
            dear.then(request -> ScriptedModel.said(ScriptedModel.GOOD, 0, 1000));
        }
        test.with(
                        DescribedModel.of("openai")
                                .named("dear")
                                .costing(0, 20)
                                .atOnce(200)
                                .model(),
                        dear)
                .within(new Budget(null, null, new BigDecimal("1.00"), null));
        var gateway = test.gateway();

        var answers = atOnce(200, number -> () -> gateway.ask(request("w" + number, 100, "dear")));

        assertThat(dear.asked).hasSize(50);
        assertThat(answers).filteredOn(Answered.class::isInstance).hasSize(50);
        assertThat(answers).filteredOn(OverBudget.class::isInstance).hasSize(150);
        assertThat(test.spent("TEAM")).isEqualTo(1_000_000);
        assertThat(store.jdbc()
                        .sql("select outcome || ' ' || count(*) from model_call group by outcome order by outcome")
                        .query(String.class)
                        .list())
                .containsExactly("ANSWERED 50", "OVER_BUDGET 150");
    }

    @Test
    void the_same_prompt_of_a_pattern_that_shares_is_paid_once_whatever_the_case() {
        var first = (Answered) test.gateway().ask(sharing("w1", "about [PERSON_1]"));

        var second = test.gateway().ask(sharing("w2", "about [PERSON_1]"));

        assertThat(second).isEqualTo(new Answered(first.text(), first.modelName(), 0, 0));
        assertThat(test.gateway().ask(sharing("w2", "about [PERSON_1]")))
                .as("a job that is delivered again")
                .isEqualTo(second);
        assertThat(model.asked).hasSize(1);
        assertThat(store.jdbc()
                        .sql(
                                "select outcome, cost_micros, shared_from, prompt, answer from model_call where work = 'w2'")
                        .query()
                        .singleRow())
                .containsEntry("outcome", "SHARED")
                .containsEntry("cost_micros", 0L)
                .containsEntry("shared_from", "w1#1")
                .containsEntry("prompt", null)
                .containsEntry("answer", null);
        assertThat(new RecordedCalls(store.jdbc()).sums(new Filter(null, null, null, null, null), By.MODEL))
                .singleElement()
                .satisfies(sum -> assertThat(sum.calls()).isEqualTo(1));
    }

    @Test
    void nothing_is_shared_with_another_prompt_pattern_or_model_or_without_leave() {
        test.with(DescribedModel.of("openai").named("other").model(), model);
        test.gateway().ask(sharing("w1", "about [PERSON_1]"));

        test.gateway().ask(sharing("w2", "about [PERSON_2]"));
        test.gateway().ask(sharing("w3", "about [PERSON_1]", "draft-reply", "other hash", "big"));
        test.gateway().ask(sharing("w4", "about [PERSON_1]", "answer-question", "hash", "big"));
        test.gateway().ask(sharing("w5", "about [PERSON_1]", "draft-reply", "hash", "other"));
        test.gateway().ask(request("w6", 100, "big"));
        test.gateway().ask(request("w7", 100, "big"));

        assertThat(model.asked).hasSize(7);
        assertThat(test.calls("outcome")).containsOnly("ANSWERED");
    }

    @Test
    void an_answer_that_is_too_old_or_forgotten_is_not_shared_and_is_not_passed_on() {
        test.gateway().ask(sharing("w1", "about [PERSON_1]"));
        test.gateway().ask(sharing("w2", "about [PERSON_1]"));
        store.jdbc()
                .sql("update model_call set settled_at = current_timestamp - interval '61' minute where work = 'w1'")
                .update();
        test.gateway().ask(sharing("w3", "about [PERSON_1]"));
        assertThat(model.asked).as("an hour is the setting here").hasSize(2);

        store.jdbc()
                .sql("update model_call set answer = null where answer is not null")
                .update();

        assertThat(test.gateway().ask(sharing("w2", "about [PERSON_1]")))
                .as("its answer is forgotten before its job is delivered again")
                .isInstanceOf(Answered.class);
        assertThat(model.asked).hasSize(3);
        assertThat(test.calls("work || ' ' || outcome"))
                .containsExactlyInAnyOrder("w1 ANSWERED", "w2 SHARED", "w2 ANSWERED", "w3 ANSWERED");
    }

    @Test
    void what_was_paid_is_taken_also_while_the_model_wants_no_calls() {
        var gateway = test.gateway();
        var first = gateway.ask(request("w", 100, "big"));
        model.then(request ->
                new Failed(Failed.Kind.NO_CAPACITY, "Busy.", ScriptedModel.facts(0, 0, Duration.ofHours(1))));
        gateway.ask(request("w2", 100, "big"));

        assertThat(gateway.ask(request("w", 100, "big"))).isEqualTo(first);
        assertThat(gateway.ask(request("w", 0, "big"))).as("and costs nothing").isEqualTo(first);
    }

    @Test
    void a_call_that_nobody_goes_on_with_is_listed_as_unknown_and_its_prompt_is_forgotten() {
        test.ledger().open(call("w"), 0, Duration.ZERO);
        assertThat(test.ledger().giveUpForgotten()).isZero();
        theWorkerIsGone("w#1");

        assertThat(test.ledger().giveUpForgotten()).isEqualTo(1);
        assertThat(test.calls("outcome")).containsExactly("UNKNOWN");
        assertThat(new TextRetention(store.jdbc(), Duration.ZERO).clear()).isEqualTo(1);
    }

    @Test
    void a_limit_that_is_set_later_counts_what_was_spent_before() {
        test.gateway().ask(request("w", 100, "big"));
        // A call may cost 20,000 millionths and more, and costs 2000.
        test.within(new Budget(new BigDecimal("0.0225"), null, null, null));

        assertThat(test.gateway().ask(request("w2", 100, "big"))).isInstanceOf(OverBudget.class);
        assertThat(test.within(new Budget(new BigDecimal("0.03"), null, null, null))
                        .gateway()
                        .ask(request("w3", 100, "big")))
                .isInstanceOf(Answered.class);
        assertThat(test.spent("CASE")).isEqualTo(4000);
    }

    @Test
    void the_ledger_can_be_read_and_forgets_texts_in_time() {
        test.gateway().ask(request("w", 100, "big"));
        var calls = new RecordedCalls(store.jdbc());
        var all = new Filter(null, null, null, null, null);

        for (var by : By.values()) {
            assertThat(calls.sums(all, by)).singleElement().satisfies(sum -> {
                assertThat(sum.calls()).isEqualTo(1);
                assertThat(sum.cost()).isEqualTo(new Money(2000));
                assertThat(sum.medianMillis()).isEqualTo(10);
            });
        }
        assertThat(calls.page(all, 0, 10))
                .singleElement()
                .satisfies(call -> assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED));

        assertThat(new TextRetention(store.jdbc(), Duration.ofDays(1)).clear()).isZero();
        store.jdbc()
                .sql("update model_call set settled_at = current_timestamp - interval '2' hour")
                .update();
        assertThat(test.calls("answer")).containsExactly(ScriptedModel.GOOD);
        assertThat(new TextRetention(store.jdbc(), Duration.ZERO).clear()).isEqualTo(2);
        assertThat(calls.page(all, 0, 10))
                .singleElement()
                .satisfies(call -> assertThat(call.tokensIn()).isEqualTo(100));
    }

    private static ModelRequest sharing(String work, String user) {
        return sharing(work, user, "draft-reply", "hash", "big");
    }

    private static ModelRequest sharing(String work, String user, String pattern, String hash, String model) {
        var origin = new ModelRequest.Origin(work, TestGateway.CASE, pattern, 1, hash, "LOW", "reviewers");
        return new ModelRequest(origin, List.of(model), "the instruction", user, TestGateway.SCHEMA, 1000, 100, true);
    }

    private List<ModelAnswer> atOnce(int times, java.util.function.IntFunction<Callable<ModelAnswer>> work)
            throws Exception {
        var answers = new ArrayList<ModelAnswer>();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<ModelAnswer>>();
            for (int i = 0; i < times; i++) {
                running.add(workers.submit(work.apply(i)));
            }
            for (var one : running) {
                answers.add(one.get());
            }
        }
        return answers;
    }

    private void theWorkerIsGone(String callId) {
        var changed = store.jdbc()
                .sql("update model_call set lease_until = current_timestamp - interval '1' second where call_id = ?")
                .param(callId)
                .update();
        assertThat(changed).isEqualTo(1);
    }

    private static Call call(String work) {
        return new Call(
                work,
                Call.Kind.ASK,
                TestGateway.CASE.value(),
                "serviceTask_runPattern_draftReply",
                "draft-reply",
                1,
                "hash",
                "LOW",
                "reviewers",
                "big",
                "openai",
                "small-model",
                new Money(5000),
                Duration.ZERO,
                0,
                LocalDate.of(2026, 6, 3),
                "the material",
                false);
    }

    private static ModelDescription described() {
        return DescribedModel.of("openai").named("big").costing(10, 20).model();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
