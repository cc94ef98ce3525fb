package dev.holdfast.safety;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.workflow.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One stored result a case; the first stays. */
@Repository
class InjectionChecks {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    InjectionChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<InjectionCheck> find(CaseId id) {
        return jdbc.sql("select * from injection_check where case_id = ?")
                .param(id.value())
                .query(InjectionChecks::read)
                .optional();
    }

    /** Stores the result, unless there is one already. Either way the stored one is returned. */
    InjectionCheck keep(InjectionCheck check) {
        jdbc.sql("insert into injection_check (case_id, suspected, score, passages, checked_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        check.caseId().value(),
                        check.suspected(),
                        check.score(),
                        json(check.passages()),
                        Timestamp.from(check.checkedAt()))
                .update();
        return find(check.caseId()).orElseThrow();
    }

    private static InjectionCheck read(ResultSet row, int number) throws SQLException {
        return new InjectionCheck(
                new CaseId(row.getString("case_id")),
                row.getBoolean("suspected"),
                row.getDouble("score"),
                passages(row.getString("passages")),
                row.getTimestamp("checked_at").toInstant());
    }

    private static String json(List<String> passages) {
        try {
            return JSON.writeValueAsString(passages);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> passages(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The passages in the table injection_check are not JSON", damaged);
        }
    }
}
