package dev.holdfast.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.assist.DraftId;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the checks said about each draft. */
@Repository
public class CheckResults {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    CheckResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the checks said about one draft.
     *
     * @param verdict the worst of the findings, or clean
     */
    public record Result(DraftId draftId, CaseId caseId, Verdict verdict, List<Finding> findings, Instant checkedAt) {}

    Optional<Result> find(DraftId draftId) {
        return jdbc.sql("select * from draft_check where draft_id = ?")
                .param(draftId.value())
                .query(CheckResults::read)
                .optional();
    }

    /** All results of a case, in the order in which they came. */
    public List<Result> of(CaseId caseId) {
        return jdbc.sql("select * from draft_check where case_id = ? order by checked_at")
                .param(caseId.value())
                .query(CheckResults::read)
                .list();
    }

    /** Keeps a result, unless the draft has one already; returns the one that is kept. */
    Result keep(Result result) {
        jdbc.sql("insert into draft_check (draft_id, case_id, verdict, findings, checked_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        result.draftId().value(),
                        result.caseId().value(),
                        result.verdict().name(),
                        json(result.findings()),
                        Timestamp.from(result.checkedAt()))
                .update();
        return find(result.draftId()).orElseThrow();
    }

    private static Result read(ResultSet row, int number) throws SQLException {
        return new Result(
                new DraftId(row.getString("draft_id")),
                new CaseId(row.getString("case_id")),
                Verdict.valueOf(row.getString("verdict")),
                findings(row.getString("findings")),
                row.getTimestamp("checked_at").toInstant());
    }

    private static String json(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(findings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Finding> findings(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The findings in the table draft_check are not JSON", damaged);
        }
    }
}
