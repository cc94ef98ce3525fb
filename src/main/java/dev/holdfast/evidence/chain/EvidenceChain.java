package dev.holdfast.evidence.chain;

import dev.holdfast.evidence.chain.EvidenceEntry.Head;
import dev.holdfast.workflow.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stored entries. They are added, and never changed or removed. */
@Repository
public class EvidenceChain {

    private static final String HEAD = "select sequence_number, entry_hash from evidence_head where chain = 1";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    EvidenceChain(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** An entry was added in a transaction that may still fail. */
    public record Added(EvidenceEntry entry) {}

    /**
     * Adds the entry of a case in the transaction of the caller. Whoever else adds one waits for its end, so the caller
     * does this last.
     *
     * @param dossier the canonical text
     * @throws org.springframework.dao.DuplicateKeyException if the case has an entry
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public EvidenceEntry add(CaseId caseId, String dossier, Instant at) {
        var head = jdbc.sql(HEAD + " for update").query(EvidenceChain::readHead).single();
        var entry =
                EvidenceEntry.after(head, caseId, at.truncatedTo(ChronoUnit.MILLIS), DigestUtils.sha256Hex(dossier));
        jdbc.sql("insert into evidence_entry (sequence_number, case_id, recorded_at, dossier, dossier_digest,"
                        + " previous_hash, entry_hash) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.sequence(),
                        caseId.value(),
                        Timestamp.from(entry.recordedAt()),
                        dossier,
                        entry.dossierDigest(),
                        entry.previousHash(),
                        entry.hash())
                .update();
        jdbc.sql("update evidence_head set sequence_number = ?, entry_hash = ? where chain = 1")
                .params(entry.sequence(), entry.hash())
                .update();
        events.publishEvent(new Added(entry));
        return entry;
    }

    /** Where the chain ends; empty if somebody has removed that row. */
    public Optional<Head> head() {
        return jdbc.sql(HEAD).query(EvidenceChain::readHead).optional();
    }

    /** The entry of a case. */
    public Optional<EvidenceEntry> find(CaseId caseId) {
        return jdbc.sql("select * from evidence_entry where case_id = ?")
                .param(caseId.value())
                .query(EvidenceChain::read)
                .optional();
    }

    /** The dossier as it was recorded with an entry: the canonical text, unless somebody has changed it. */
    public String dossierOf(EvidenceEntry entry) {
        return jdbc.sql("select dossier from evidence_entry where sequence_number = ?")
                .param(entry.sequence())
                .query(String.class)
                .single();
    }

    /** The entries with a higher number, in their order, at most so many. */
    List<EvidenceEntry> after(long sequence, int limit) {
        return jdbc.sql("select sequence_number, case_id, recorded_at, dossier_digest, previous_hash, entry_hash"
                        + " from evidence_entry where sequence_number > ? order by sequence_number"
                        + " fetch first " + limit + " rows only")
                .param(sequence)
                .query(EvidenceChain::read)
                .list();
    }

    private static Head readHead(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong("sequence_number"), row.getString("entry_hash"));
    }

    private static EvidenceEntry read(ResultSet row, int number) throws SQLException {
        return new EvidenceEntry(
                row.getLong("sequence_number"),
                new CaseId(row.getString("case_id")),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("dossier_digest"),
                row.getString("previous_hash"),
                row.getString("entry_hash"));
    }
}
