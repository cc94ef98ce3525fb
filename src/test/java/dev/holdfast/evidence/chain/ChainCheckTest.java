package dev.holdfast.evidence.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.TestDatabase;
import dev.holdfast.evidence.EvidenceStore;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.IllegalTransactionStateException;

class ChainCheckTest {

    private final EvidenceStore store = new EvidenceStore(TestDatabase.create());
    private final ChainCheck check = store.get(ChainCheck.class);

    @BeforeEach
    void fourEntries() {
        assertThat(check.check().says()).isEqualTo("There is no entry yet.");
        for (int i = 0; i < 4; i++) {
            store.replied();
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_whole_chain_is_verified_and_names_its_head() {
        var report = check.check();

        assertThat(report.verdict()).isEqualTo(RecordVerdict.VERIFIED);
        assertThat(report.entries()).isEqualTo(4);
        assertThat(report.headHash())
                .isEqualTo(store.jdbc()
                        .sql("select entry_hash from evidence_entry where sequence_number = 4")
                        .query(String.class)
                        .single());
        assertThat(report.firstBroken()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "delete from evidence_entry where sequence_number = 2                          | 2 | Entry 2 is missing.",
                "delete from evidence_entry where sequence_number = 4                          | 4 | Entry 4 is missing.",
                "delete from evidence_entry                                                    | 1 | Entry 1 is missing.",
                "update evidence_entry set dossier_digest = 'x' where sequence_number = 3      | 3 | Entry 3 was changed",
                "update evidence_head set entry_hash = 'x'                                     | 4 | another hash",
                "update evidence_head set sequence_number = 3, entry_hash = (select entry_hash from evidence_entry where sequence_number = 3) | 4 | behind the end",
                "delete from evidence_head                                                     | 1 | where the chain ends is missing",
            })
    void the_first_entry_that_is_broken_is_named(String sql, long broken, String says) {
        assertThat(store.jdbc().sql(sql).update()).isPositive();

        var report = check.check();

        assertThat(report.verdict()).isEqualTo(RecordVerdict.CHANGED);
        assertThat(report.firstBroken()).isEqualTo(broken);
        assertThat(report.says()).contains(says);
    }

    @Test
    void an_entry_that_was_rewritten_with_its_hash_breaks_the_next() {
        var second = store.get(EvidenceChain.class).after(1, 1).getFirst();
        var forged = EvidenceEntry.after(
                new EvidenceEntry.Head(1, second.previousHash()),
                second.caseId(),
                Instant.EPOCH,
                second.dossierDigest());
        store.jdbc()
                .sql("update evidence_entry set recorded_at = timestamp with time zone '1970-01-01 00:00:00+00:00',"
                        + " entry_hash = ? where sequence_number = 2")
                .param(forged.hash())
                .update();

        assertThat(check.check().firstBroken()).isEqualTo(3);
        assertThat(check.check().says()).contains("Entry 3 does not follow");
    }

    @Test
    void who_rewrites_everything_is_not_found_here_but_has_another_head() {
        var kept = check.check().headHash();
        store.jdbc().sql("delete from evidence_entry where sequence_number = 4").update();
        store.jdbc()
                .sql("update evidence_head set sequence_number = 3, entry_hash ="
                        + " (select entry_hash from evidence_entry where sequence_number = 3)")
                .update();

        assertThat(check.check().verdict()).isEqualTo(RecordVerdict.VERIFIED);
        assertThat(check.check().headHash()).isNotEqualTo(kept);
    }

    @Test
    void an_entry_is_added_with_what_it_records_or_not_at_all() {
        assertThatThrownBy(() -> store.get(EvidenceChain.class).add(store.running(), "{}", Instant.EPOCH))
                .isInstanceOf(IllegalTransactionStateException.class);
        var id = store.running();
        store.transaction().executeWithoutResult(status -> {
            store.get(EvidenceChain.class).add(id, "{}", Instant.EPOCH);
            status.setRollbackOnly();
        });

        assertThat(check.check().entries()).isEqualTo(4);
        assertThat(check.check().verdict()).isEqualTo(RecordVerdict.VERIFIED);
    }
}
