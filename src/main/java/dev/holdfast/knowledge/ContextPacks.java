package dev.holdfast.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.workflow.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored context packs, one a case. */
@Repository
public class ContextPacks {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ContextPacks(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The pack with this id.
     *
     * @throws ContextMissingException if there is none
     */
    public ContextPack get(ContextId id) {
        return find(id).orElseThrow(() -> new ContextMissingException(id));
    }

    /** The pack with this id, if there is one. */
    public Optional<ContextPack> find(ContextId id) {
        return jdbc.sql("select content from context_pack where context_id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** When a case's pack was gathered, if it was. */
    Optional<Instant> gatheredAt(CaseId caseId) {
        return jdbc.sql("select gathered_at from context_pack where case_id = ?")
                .param(caseId.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Keeps a pack, unless its case has one already; returns the one that is kept. */
    ContextPack keep(ContextPack pack) {
        try {
            jdbc.sql("insert into context_pack (context_id, case_id, content, gathered_at) values (?, ?, ?, ?)")
                    .params(pack.contextId().value(), pack.caseId().value(), write(pack), Timestamp.from(Instant.now()))
                    .update();
            return pack;
        } catch (DuplicateKeyException keptBefore) {
            return get(pack.contextId());
        }
    }

    private ContextPack read(String content) {
        try {
            return json.readValue(content, ContextPack.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored context pack cannot be read: " + broken.getMessage(), broken);
        }
    }

    private String write(ContextPack pack) {
        try {
            return json.writeValueAsString(pack);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A context pack is made of texts and numbers", impossible);
        }
    }
}
