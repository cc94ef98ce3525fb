package dev.holdfast.evidence.chain;

import dev.holdfast.TestDatabase;
import dev.holdfast.evidence.chain.EvidenceEntry.Head;
import dev.holdfast.workflow.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.jdbc.core.JdbcTemplate;

/** A chain as an application has it after years, without the steps of every case. */
public final class LongChain {

    private static final int AT_ONCE = 1_000;

    private LongChain() {}

    /** Adds entries until there are so many; each with the dossier of the first, as the tables demand one. */
    public static void extend(TestDatabase database, int entries) {
        var jdbc = new JdbcTemplate(database.dataSource());
        var chain = new EvidenceChain(database.jdbc(), event -> {});
        var first = chain.after(0, 1).getFirst();
        var dossier = chain.dossierOf(first);
        var head = new Head(1, first.hash());
        while (head.sequence() < entries) {
            var cases = new ArrayList<Object[]>();
            var rows = new ArrayList<Object[]>();
            for (int i = 0; i < AT_ONCE && head.sequence() < entries; i++) {
                var id = CaseId.newOn(LocalDate.of(2026, 11, 23));
                var at = Instant.parse("2026-11-23T10:00:00.125Z").plusSeconds(head.sequence());
                var entry = EvidenceEntry.after(head, id, at, first.dossierDigest());
                cases.add(new Object[] {id.value(), Timestamp.from(at)});
                rows.add(new Object[] {
                    entry.sequence(),
                    id.value(),
                    Timestamp.from(at),
                    dossier,
                    entry.dossierDigest(),
                    entry.previousHash(),
                    entry.hash()
                });
                head = new Head(entry.sequence(), entry.hash());
            }
            database.transaction().executeWithoutResult(status -> {
                jdbc.batchUpdate(
                        "insert into support_case (case_id, channel, subject, message, status, received_at)"
                                + " values (?, 'EMAIL', '', '', 'SENT', ?)",
                        cases);
                jdbc.batchUpdate("insert into evidence_entry values (?, ?, ?, ?, ?, ?, ?)", rows);
            });
        }
        jdbc.update("update evidence_head set sequence_number = ?, entry_hash = ?", head.sequence(), head.hash());
    }
}
