package dev.holdfast.assist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.assist.Draft.CitedClaim;
import dev.holdfast.knowledge.ContextId;
import dev.holdfast.workflow.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored drafts. A draft is written once and never changed. */
@Repository
public class Drafts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The draft with this id, if there is one. */
    public Optional<Draft> find(DraftId id) {
        return jdbc.sql("select * from draft where draft_id = ?")
                .param(id.value())
                .query(Drafts::read)
                .optional();
    }

    /**
     * The draft with this id.
     *
     * @throws NoSuchElementException if there is none
     */
    public Draft get(DraftId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no draft " + id));
    }

    /** All drafts of a case, in the order in which they were written. */
    public List<Draft> of(CaseId caseId) {
        return jdbc.sql("select * from draft where case_id = ? order by written_at, revision")
                .param(caseId.value())
                .query(Drafts::read)
                .list();
    }

    /** Keeps a draft, unless one with its id is there; returns the one that is kept. */
    Draft keep(Draft draft) {
        jdbc.sql("insert into draft (draft_id, case_id, context_id, revision, route, text, claims, model, pattern_id,"
                        + " pattern_version, pattern_hash, written_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        draft.draftId().value(),
                        draft.caseId().value(),
                        draft.contextId().value(),
                        draft.revision(),
                        draft.route(),
                        draft.text(),
                        json(draft.claims()),
                        draft.model(),
                        draft.patternId(),
                        draft.patternVersion(),
                        draft.patternHash(),
                        Timestamp.from(draft.writtenAt()))
                .update();
        return get(draft.draftId());
    }

    private static Draft read(ResultSet row, int number) throws SQLException {
        return new Draft(
                new DraftId(row.getString("draft_id")),
                new CaseId(row.getString("case_id")),
                new ContextId(row.getString("context_id")),
                row.getInt("revision"),
                row.getString("route"),
                row.getString("text"),
                claims(row.getString("claims")),
                row.getString("model"),
                row.getString("pattern_id"),
                row.getInt("pattern_version"),
                row.getString("pattern_hash"),
                row.getTimestamp("written_at").toInstant());
    }

    private static String json(List<CitedClaim> claims) {
        try {
            return JSON.writeValueAsString(claims);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<CitedClaim> claims(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The claims of a draft in the table draft are not JSON", damaged);
        }
    }
}
