package dev.holdfast.model;

import dev.holdfast.TestDatabase;
import dev.holdfast.model.providers.DescribedModel;
import dev.holdfast.model.providers.ProviderAnswer.Failed.Kind;
import java.util.UUID;
import javax.sql.DataSource;

/** A gateway whose first model fails now and then, for tests of what is recorded. */
public final class TestCalls {

    public static final String CASE = TestGateway.CASE.value();

    private static final ScriptedModel BIG = new ScriptedModel();

    private TestCalls() {}

    public static ModelGateway gateway(DataSource store) {
        return new TestGateway(new TestDatabase(store))
                .with(DescribedModel.of("openai").named("big").costing(10, 20).model(), BIG)
                .with(DescribedModel.of("openai").named("small").costing(1, 2).model(), new ScriptedModel())
                .gateway();
    }

    /** Three calls to the model big, of which one fails, and one to small in its place. */
    public static void make(ModelGateway gateway) {
        gateway.ask(request());
        gateway.ask(request());
        BIG.thenFails(Kind.SERVER_FAULT);
        gateway.ask(request());
    }

    private static ModelRequest request() {
        var origin = new ModelRequest.Origin(
                UUID.randomUUID().toString(), TestGateway.CASE, "draft-reply", 1, "hash", "MODERATE", "reviewers");
        return new ModelRequest(
                origin,
                java.util.List.of("big", "small"),
                "the instruction",
                "the material",
                TestGateway.SCHEMA,
                1000,
                100);
    }
}
