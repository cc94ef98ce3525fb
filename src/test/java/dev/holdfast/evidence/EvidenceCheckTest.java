package dev.holdfast.evidence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.TestDatabase;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Cases;
import dev.holdfast.evidence.CaseEvidence.Changed;
import dev.holdfast.evidence.chain.RecordVerdict;
import dev.holdfast.evidence.dossier.Dossier;
import dev.holdfast.workflow.CaseId;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceCheckTest {

    private final EvidenceStore store = new EvidenceStore(TestDatabase.create());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_replied_case_is_verified_and_its_dossier_says_what_decided_it() {
        store.replied();
        var id = store.replied();
        store.replied();

        var evidence = store.check(id);

        assertThat(evidence.verdict()).isEqualTo(RecordVerdict.VERIFIED);
        assertThat(evidence.changed()).isNull();
        assertThat(evidence.says()).isEqualTo("Record verified, entry 2 of 3");
        var dossier = dossier(id);
        assertThat(DigestUtils.sha256Hex(dossier.canonical())).isEqualTo(digest(id));
        assertThat(dossier.receivedAt()).isEqualTo("2026-11-23T09:30:00.123Z");
        assertThat(dossier.riskTier()).isEqualTo("HIGH");
        assertThat(dossier.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.textSha256()).isEqualTo(DigestUtils.sha256Hex("Dear [PERSON_1], we send a card."));
            assertThat(draft.verdict()).isEqualTo("DOUBTFUL");
        });
        assertThat(dossier.reviews()).extracting("reviewer").containsExactly("reviewer", "reviewer2");
        assertThat(dossier.replySha256()).isEqualTo(DigestUtils.sha256Hex("Dear [PERSON_1], a card is on its way."));
        assertThat(dossier.outcome()).isEqualTo("REPLIED");
    }

    @Test
    void recording_again_appends_nothing_and_the_first_outcome_stays() {
        var id = store.replied();

        store.record(id, Outcome.REPLIED);
        store.record(id, Outcome.WITHDRAWN);

        assertThat(entries()).isEqualTo(1);
        assertThat(store.check(id).says()).isEqualTo("Record verified, entry 1 of 1");
        assertThat(dossier(id).outcome()).isEqualTo("REPLIED");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "update review set reviewer = 'somebody' where review_id = 'R2-%s'     | reviewer of review R2-%s.",
                "update review set final_reply = 'Pay me.' where review_id = 'R1-%s'   | final reply of review R1-%s.",
                "update review set reason_codes = '[]' where review_id = 'R1-%s'       | reason codes of review R1-%s.",
                "update review set counts = false where review_id = 'R1-%s'            | counts of review R1-%s.",
                "update draft set text = 'Pay me.' where draft_id = 'D-%s'             | text of draft D-%s.",
                "update draft set model = 'another' where draft_id = 'D-%s'            | model of draft D-%s.",
                "update draft_check set verdict = 'CLEAN' where draft_id = 'D-%s'      | verdict of draft D-%s.",
                "update outbox set text = 'Pay me.' where case_id = '%s'               | : reply.",
                "update support_case set risk_tier = 'LOW' where case_id = '%s'        | risk tier.",
                "update support_case set risk_reasons = '[]' where case_id = '%s'      | risk reasons.",
                "update outcome set outcome = 'WITHDRAWN' where case_id = '%s'         | outcome.",
                "delete from outcome where case_id = '%s'                              | : outcome; outcome at.",
                "delete from review where review_id = 'R1-%s'                          | review R1-%s is missing.",
                "update review set decision = 'WHATEVER' where review_id = 'R1-%s'     | its rows cannot be read.",
            })
    void what_was_changed_in_the_rows_of_a_case_is_found_and_named(String sql, String named) {
        var other = store.replied();
        var id = store.replied();

        change(sql.formatted(id));

        var evidence = store.check(id);
        assertThat(evidence.verdict()).isEqualTo(RecordVerdict.CHANGED);
        assertThat(evidence.changed()).isEqualTo(Changed.CASE);
        assertThat(evidence.says())
                .startsWith("The case was changed after it was recorded: ")
                .endsWith(named.formatted(id));
        assertThat(store.check(other).verdict()).isEqualTo(RecordVerdict.VERIFIED);
    }

    @Test
    void an_approval_that_was_put_in_later_is_found() {
        var id = store.replied();

        EvidenceStore.review(store.jdbc(), id, "R-forged", "reviewer3", Instant.parse("2026-11-23T09:31:10Z"));

        assertThat(store.check(id).says()).endsWith("review R-forged was added.");
    }

    @Test
    void a_deleted_entry_is_named_on_its_case_and_on_the_others() {
        var other = store.replied();
        var id = store.replied();

        change("delete from evidence_entry where sequence_number = 2");

        assertThat(store.check(id).changed()).isEqualTo(Changed.ENTRY);
        assertThat(store.check(id).says()).isEqualTo("Entry 2 is missing.");
        assertThat(store.check(other).changed()).isEqualTo(Changed.CHAIN);
        assertThat(store.check(other).says())
                .isEqualTo("The case is as entry 1 has it, but the chain is broken. Entry 2 is missing.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "update evidence_entry set recorded_at = timestamp '2020-01-01 00:00:00' where case_id = '%s'",
                "update evidence_entry set dossier_digest = 'abc' where case_id = '%s'",
                "update evidence_entry set dossier = '{}' where case_id = '%s'",
                "update evidence_entry set entry_hash = previous_hash where case_id = '%s'",
                "update evidence_entry set sequence_number = 7 where case_id = '%s'",
            })
    void a_changed_entry_is_found(String sql) {
        store.replied();
        var id = store.replied();

        change(sql.formatted(id));

        assertThat(store.check(id).verdict()).isEqualTo(RecordVerdict.CHANGED);
        assertThat(store.check(id).changed()).isEqualTo(Changed.ENTRY);
        assertThat(store.check(id).says()).contains("was changed");
    }

    @Test
    void a_running_case_is_recorded_when_it_ends() {
        var id = store.running();
        var evidence = store.check(id);

        assertThat(evidence.verdict()).isEqualTo(RecordVerdict.NOT_YET);
        assertThat(evidence.entry()).isNull();
        assertThat(dossier(id).outcome()).isNull();
    }

    @Test
    void a_case_that_ended_before_there_was_a_chain_has_no_entry_and_that_is_no_error() {
        var id = store.running();
        store.jdbc()
                .sql("insert into outcome (case_id, outcome, recorded_at) values (?, 'REPLIED', current_timestamp)")
                .param(id.value())
                .update();

        assertThat(store.check(id).verdict()).isEqualTo(RecordVerdict.NOT_RECORDED);
        store.record(id, Outcome.REPLIED);
        assertThat(store.check(id).verdict()).isEqualTo(RecordVerdict.NOT_RECORDED);
    }

    @Test
    void what_a_step_stores_after_its_case_was_withdrawn_is_no_change_but_what_was_there_still_counts() {
        var id = store.running();
        store.jdbc().sql("delete from draft_check").update();
        store.record(id, Outcome.WITHDRAWN);
        var digest = digest(id);

        EvidenceStore.review(store.jdbc(), id, "R-late", "reviewer3", Instant.parse("2026-11-23T09:32:00Z"));
        EvidenceStore.draft(store.jdbc(), id, "D-late", Instant.parse("2026-11-23T09:32:00Z"));
        EvidenceStore.reply(store.jdbc(), id);
        store.jdbc()
                .sql("insert into draft_check (draft_id, case_id, verdict, findings, checked_at)"
                        + " values (?, ?, 'CLEAN', '[]', current_timestamp)")
                .params("D-" + id, id.value())
                .update();

        assertThat(store.get(Cases.class).get(id).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(store.check(id).verdict()).isEqualTo(RecordVerdict.VERIFIED);
        assertThat(DigestUtils.sha256Hex(dossier(id).canonical())).isEqualTo(digest);
        change("update review set reviewer = 'somebody' where review_id = 'R1-%s'".formatted(id));
        assertThat(store.check(id).says()).endsWith("reviewer of review R1-" + id + ".");
    }

    @Test
    void what_happens_to_a_reply_on_its_way_and_to_a_case_later_changes_nothing() {
        var id = store.replied();

        change("update outbox set state = 'SENT', attempts = 3, sent_at = current_timestamp, sent_way = 'by e-mail'");
        change("update support_case set status = 'SENT', incident = 'x', stopped = true, subject = '', message = '',"
                + " idempotency_key = null, request_hash = null, process_instance_key = 5");

        assertThat(store.check(id).verdict()).isEqualTo(RecordVerdict.VERIFIED);
    }

    @Test
    void a_case_that_is_not_there_has_no_record() {
        assertThat(store.get(EvidenceCheck.class).of(new CaseId("C-20261123-7K3M9QX2VB")))
                .isEmpty();
    }

    private Dossier dossier(CaseId id) {
        return requireNonNull(store.check(id).dossier());
    }

    private String digest(CaseId id) {
        return requireNonNull(store.check(id).entry()).dossierDigest();
    }

    private void change(String sql) {
        assertThat(store.jdbc().sql(sql).update()).isPositive();
    }

    private long entries() {
        return store.jdbc()
                .sql("select count(*) from evidence_entry")
                .query(Long.class)
                .single();
    }
}
