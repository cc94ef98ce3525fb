package dev.holdfast.model;

import dev.holdfast.model.budget.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pieces of work have cost, and how long their answers took, as the ledger has it. */
@Repository
public class WorkFigures {

    private final JdbcClient jdbc;

    WorkFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of all calls for one piece of work.
     *
     * @param costMicros millionths of the currency
     * @param millis how long those calls took that led to an answer, or to a refusal; 0 if none did
     */
    public record Figures(long costMicros, String currency, int tokensIn, int tokensOut, long millis) {}

    /** The figures of this work; zeros if nobody was asked. */
    public Figures of(String work) {
        return jdbc.sql("select coalesce(sum(cost_micros), 0) as cost, coalesce(sum(tokens_in), 0) as tokens_in,"
                        + " coalesce(sum(tokens_out), 0) as tokens_out, coalesce(sum(case when outcome in"
                        + " ('ANSWERED', 'REFUSED') then total_millis else 0 end), 0) as millis"
                        + " from model_call where work = ?")
                .param(work)
                .query((row, number) -> new Figures(
                        row.getLong("cost"),
                        Money.CURRENCY,
                        row.getInt("tokens_in"),
                        row.getInt("tokens_out"),
                        row.getLong("millis")))
                .single();
    }
}
