package dev.holdfast.answer;

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

/** The stored answers, at most one a question. */
@Repository
class Answers {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Answers(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Answer> find(CaseId caseId) {
        return jdbc.sql("select * from answer where case_id = ?")
                .param(caseId.value())
                .query(this::read)
                .optional();
    }

    boolean has(CaseId caseId) {
        return jdbc.sql("select count(*) from answer where case_id = ?")
                        .param(caseId.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Keeps an answer, unless its question has one already: what an agent has read does not change. */
    void keep(Answer answer) {
        jdbc.sql("insert into answer (case_id, text, claims, sources, next, why_none, given_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        answer.caseId().value(),
                        answer.text(),
                        write(answer.claims()),
                        write(answer.sources()),
                        write(answer.next()),
                        answer.whyNone(),
                        Timestamp.from(answer.givenAt()))
                .update();
    }

    private Answer read(ResultSet row, int number) throws SQLException {
        return new Answer(
                new CaseId(row.getString("case_id")),
                row.getString("text"),
                list(row.getString("claims"), new TypeReference<>() {}),
                list(row.getString("sources"), new TypeReference<>() {}),
                list(row.getString("next"), new TypeReference<>() {}),
                row.getString("why_none"),
                row.getTimestamp("given_at").toInstant());
    }

    private String write(List<?> records) {
        try {
            return json.writeValueAsString(records);
        } catch (JsonProcessingException textsAlwaysWrite) {
            throw new IllegalStateException(textsAlwaysWrite);
        }
    }

    private <E> List<E> list(String stored, TypeReference<List<E>> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A list in the table answer is not JSON", damaged);
        }
    }
}
