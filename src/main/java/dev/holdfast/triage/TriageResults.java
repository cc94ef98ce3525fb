package dev.holdfast.triage;

import dev.holdfast.workflow.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One stored result a case; the first stays. */
@Repository
class TriageResults {

    private final JdbcClient jdbc;

    TriageResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TriageResult> find(CaseId id) {
        return jdbc.sql("select * from triage_result where case_id = ?")
                .param(id.value())
                .query(TriageResults::read)
                .optional();
    }

    /** Stores the result, unless there is one already. Either way the stored one is returned. */
    TriageResult keep(TriageResult result) {
        try {
            jdbc.sql("insert into triage_result (case_id, topic, likeliest, confidence, urgency, language,"
                            + " classified_at) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            result.caseId().value(),
                            result.topic(),
                            result.likeliest(),
                            result.confidence(),
                            result.urgency().name(),
                            result.language(),
                            result.classifiedAt().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException stored) {
            // The same job ran twice at the same time.
        }
        return find(result.caseId()).orElseThrow();
    }

    private static TriageResult read(ResultSet row, int number) throws SQLException {
        return new TriageResult(
                new CaseId(row.getString("case_id")),
                row.getString("topic"),
                row.getString("likeliest"),
                row.getDouble("confidence"),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("language"),
                row.getTimestamp("classified_at").toInstant());
    }
}
