package dev.holdfast.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.workflow.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored reviews, gates and escalations. */
@Repository
public class Reviews {

    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Reviews(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All reviews of a case in the order in which they were completed, with those that did not count. */
    public List<CompletedReview> of(CaseId caseId) {
        return jdbc.sql("select * from review where case_id = ? order by completed_at, task_key")
                .param(caseId.value())
                .query(this::read)
                .list();
    }

    Optional<CompletedReview> ofJob(long jobKey) {
        return jdbc.sql("select * from review where job_key = ?")
                .param(jobKey)
                .query(this::read)
                .optional();
    }

    boolean knowsTask(long taskKey) {
        return jdbc.sql("select count(*) from review where task_key = ?")
                        .param(taskKey)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(CompletedReview review, long jobKey, long taskKey) {
        jdbc.sql("""
                insert into review (review_id, case_id, job_key, task_key, gate, reviewer, decision, shown_text,
                                    final_reply, reason_codes, guidance, counts, note, opened_at, completed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        review.reviewId(),
                        review.caseId().value(),
                        jobKey,
                        taskKey,
                        review.gate(),
                        review.reviewer(),
                        review.decision().name(),
                        review.shownText(),
                        review.finalReply(),
                        write(review.reasonCodes()),
                        review.guidance(),
                        review.counts(),
                        review.note(),
                        Timestamp.from(review.openedAt()),
                        Timestamp.from(review.completedAt()))
                .update();
    }

    void insertGate(CaseId caseId, String gate, long jobKey, Instant openedAt) {
        jdbc.sql("insert into review_gate (case_id, gate, job_key, opened_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(caseId.value(), gate, jobKey, Timestamp.from(openedAt))
                .update();
    }

    List<OpenedGate> gatesOf(CaseId caseId) {
        return jdbc.sql("select gate, opened_at from review_gate where case_id = ? order by opened_at")
                .param(caseId.value())
                .query((row, number) -> new OpenedGate(
                        row.getString("gate"), row.getTimestamp("opened_at").toInstant()))
                .list();
    }

    void insertEscalation(CaseId caseId, long jobKey, Instant at) {
        jdbc.sql("insert into review_escalation (case_id, job_key, escalated_at) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(caseId.value(), jobKey, Timestamp.from(at))
                .update();
    }

    List<Instant> escalationsOf(CaseId caseId) {
        return jdbc.sql("select escalated_at from review_escalation where case_id = ? order by escalated_at")
                .param(caseId.value())
                .query((row, number) -> row.getTimestamp("escalated_at").toInstant())
                .list();
    }

    private CompletedReview read(ResultSet row, int number) throws SQLException {
        return new CompletedReview(
                row.getString("review_id"),
                new CaseId(row.getString("case_id")),
                row.getString("gate"),
                row.getString("reviewer"),
                Decision.valueOf(row.getString("decision")),
                row.getString("shown_text"),
                row.getString("final_reply"),
                readStrings(row.getString("reason_codes")),
                row.getString("guidance"),
                row.getBoolean("counts"),
                row.getString("note"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("completed_at").toInstant());
    }

    private String write(List<String> strings) {
        try {
            return json.writeValueAsString(strings);
        } catch (JsonProcessingException stringsAlwaysWrite) {
            throw new IllegalStateException(stringsAlwaysWrite);
        }
    }

    private List<String> readStrings(String stored) {
        try {
            return json.readValue(stored, STRINGS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The stored reasons of a review are damaged: " + stored, damaged);
        }
    }

    /** A gate that opened for people. */
    record OpenedGate(String gate, Instant openedAt) {}
}
