package dev.holdfast.model;

import dev.holdfast.TestDatabase;
import dev.holdfast.model.budget.Budget;
import dev.holdfast.model.budget.Spending;
import dev.holdfast.model.ledger.Ledger;
import dev.holdfast.model.providers.ChatProvider;
import dev.holdfast.model.providers.ModelDescription;
import dev.holdfast.workflow.CaseId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A gateway with models that a test scripts, on a database of its own. */
final class TestGateway {

    static final CaseId CASE = new CaseId("C-20261123-7K3M9QX2VB");
    static final String SCHEMA = """
            {"type":"object","required":["text"],"properties":{"text":{"type":"string"}}}""";

    final TestDatabase store;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<ModelDescription, ChatProvider> models = new LinkedHashMap<>();
    private Budget budget = Budget.NONE;
    private Duration lease = Duration.ofSeconds(15);

    TestGateway() {
        this(TestDatabase.create());
    }

    TestGateway(TestDatabase store) {
        this.store = store;
    }

    TestGateway with(ModelDescription model, ChatProvider way) {
        models.put(model, way);
        return this;
    }

    TestGateway within(Budget limits) {
        budget = limits;
        return this;
    }

    TestGateway leasing(Duration time) {
        lease = time;
        return this;
    }

    ModelGateway gateway() {
        return new ModelGateway(
                new ConnectedModels(models),
                ledger(),
                new MeasuredCalls(ObservationRegistry.NOOP, meters),
                new ModelSettings(List.of(), budget, Duration.ofDays(1), Duration.ofHours(1)));
    }

    Ledger ledger() {
        return new Ledger(store.jdbc(), store.transaction(), new Spending(store.jdbc(), budget), lease);
    }

    /** One value of each call, in the order in which they were made. */
    List<String> calls(String column) {
        return store.jdbc()
                .sql("select " + column + " from model_call order by attempt, call_id")
                .query(String.class)
                .list();
    }

    /** Millionths of a euro: the sum that a limit is held against or, without a limit, what the ledger has. */
    long spent(String scope) {
        return store.jdbc()
                .sql("select coalesce((select sum(held_micros) from model_budget where scope = ?),"
                        + " (select sum(cost_micros) from model_call), 0)")
                .param(scope)
                .query(Long.class)
                .single();
    }

    static ModelRequest request(String work, int cents, String... models) {
        return new ModelRequest(
                new ModelRequest.Origin(work, CASE, "draft-reply", 1, "hash", "LOW", "reviewers"),
                List.of(models),
                "the instruction",
                "the material",
                SCHEMA,
                1000,
                cents);
    }
}
