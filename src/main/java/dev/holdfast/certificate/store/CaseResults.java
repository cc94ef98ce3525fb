package dev.holdfast.certificate.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.holdfast.certificate.figures.Outcome;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each model made of each case. */
@Repository
public class CaseResults {

    private final JdbcClient jdbc;

    public CaseResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a certificate so far, by case and side. */
    public List<CaseResult> of(CertificateId id) {
        return jdbc.sql("select * from certificate_case where certificate_id = ? order by case_name, side")
                .param(id.value())
                .query((row, number) -> new CaseResult(
                        row.getString("case_name"),
                        Side.valueOf(row.getString("side")),
                        new Outcome(
                                Outcome.Kind.valueOf(row.getString("outcome")),
                                row.getLong("cost_micros"),
                                row.getInt("tokens_in"),
                                row.getInt("tokens_out"),
                                row.getLong("millis")),
                        row.getString("why"),
                        row.getString("draft"),
                        Json.read(row.getString("findings"), new TypeReference<>() {}),
                        row.getInt("tries")))
                .list();
    }

    /** Keeps a result, in place of an earlier one that was no answer. */
    public void keep(CertificateId id, CaseResult result) {
        jdbc.sql("delete from certificate_case where certificate_id = ? and case_name = ? and side = ?"
                        + " and outcome = 'NO_ANSWER'")
                .params(id.value(), result.caseName(), result.side().name())
                .update();
        var outcome = result.outcome();
        jdbc.sql("insert into certificate_case (certificate_id, case_name, side, outcome, why, draft, findings, tries,"
                        + " cost_micros, tokens_in, tokens_out, millis) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        id.value(),
                        result.caseName(),
                        result.side().name(),
                        outcome.kind().name(),
                        result.why().substring(0, Math.min(500, result.why().length())),
                        result.draft(),
                        Json.of(result.findings()),
                        result.tries(),
                        outcome.costMicros(),
                        outcome.tokensIn(),
                        outcome.tokensOut(),
                        outcome.millis())
                .update();
    }
}
