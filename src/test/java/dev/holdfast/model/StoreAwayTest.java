package dev.holdfast.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.TestDatabase;
import dev.holdfast.model.ModelAnswer.Answered;
import dev.holdfast.model.providers.DescribedModel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class StoreAwayTest {

    @TempDir
    static Path folder;

    private final AtomicInteger refusals = new AtomicInteger();
    private final TestDatabase store = StoreKind.H2.create(folder);

    @Test
    void an_answer_that_comes_while_the_store_is_away_is_kept_and_not_paid_again() {
        var model = new ScriptedModel().then(request -> {
            refusals.set(2);
            return ScriptedModel.said(ScriptedModel.GOOD, 100, 50);
        });
        var test = new TestGateway(new TestDatabase(new DelegatingDataSource(store.dataSource()) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                            throw new SQLTransientConnectionException("The store is away");
                        }
                        return super.getConnection();
                    }
                }))
                .with(DescribedModel.of("openai").named("big").model(), model);

        var answer = test.gateway().ask(TestGateway.request("w", 100, "big"));

        assertThat(answer).isInstanceOf(Answered.class);
        assertThat(refusals).hasValue(0);
        assertThat(test.gateway().ask(TestGateway.request("w", 100, "big"))).isEqualTo(answer);
        assertThat(model.asked).hasSize(1);
        assertThat(test.calls("outcome")).containsExactly("ANSWERED");
    }
}
