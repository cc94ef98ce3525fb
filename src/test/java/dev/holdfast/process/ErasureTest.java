package dev.holdfast.process;

import static dev.holdfast.process.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFiles;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.privacy.Vault;
import dev.holdfast.vault.Access;
import dev.holdfast.vault.DataKeys;
import dev.holdfast.vault.KeyOwner;
import dev.holdfast.workflow.CaseId;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer's rights on the whole way: what is held about them is told, and erased. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureTest {

    private static final Access TEST = Access.ofApplication(Access.Why.API);

    private WholeApplication holdfast;

    @BeforeAll
    void start(@TempDir Path data) {
        holdfast = new WholeApplication(data, "--holdfast.casework.handover-interval=200ms");
    }

    @AfterAll
    void end() {
        holdfast.close();
    }

    @Test
    void all_that_is_held_is_told_to_risk_alone_and_the_access_is_recorded() {
        var id = waiting("K-1001", "I am Marta Demofeld. My card 4000 0000 0000 0002 is declined everywhere.");

        for (var other : List.of("agent", "reviewer", "owner", "ops")) {
            assertThat(holdfast.get(other, path("K-1001")).status()).as(other).isEqualTo(403);
            assertThat(holdfast.delete(other, path("K-1001")).status())
                    .as(other)
                    .isEqualTo(403);
        }
        var told = holdfast.get("risk", path("K-1001"));

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.http().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(told.json().path("customer").path("email").asText()).isEqualTo("marta.demofeld@example.com");
        var held = told.json().path("cases").path(0);
        assertThat(held.path("file").path("caseId").asText()).isEqualTo(id);
        assertThat(held.path("file").path("message").asText()).contains("4000 0000 0000 0002");
        assertThat(held.path("values").findValuesAsText("value")).contains("4000 0000 0000 0002");
        assertThat(told.json().path("accesses").findValuesAsText("person")).contains("risk");
    }

    @Test
    void an_unknown_customer_is_not_found() {
        assertThat(holdfast.get("risk", path("K-9999")).status()).isEqualTo(404);
        var refused = holdfast.delete("risk", path("K-9999"));
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.json().path("detail").asText()).contains("K-9999");
    }

    @Test
    void while_a_reply_is_being_sent_nothing_is_erased() {
        var id = waiting("K-1003", "My card was declined today, says Aiko Testhara.");
        jdbc().sql("insert into outbox (delivery_id, case_id, channel, subject, text, state, attempts, created_at,"
                        + " next_attempt_at) values ('D-1', ?, 'WEB', '', 'x', 'SENDING', 1, current_timestamp,"
                        + " timestamp '2099-01-01 00:00:00')")
                .param(id)
                .update();

        var refused = holdfast.delete("risk", path("K-1003"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText()).contains(id, "being sent");
        assertThat(file(id).message()).contains("Aiko Testhara");
    }

    @Test
    void an_erased_customer_is_read_nowhere_running_cases_end_and_what_was_decided_stays() {
        var sent = sent("K-1002", "Jonas Musterlin here, Beispielweg 7. My card does not work at any shop.");
        var running = waiting("K-1002", "I am Jonas Musterlin, call +49 30 23125 102. My card was declined.");
        var question = questionAbout("May Jonas Musterlin have a second card?");
        var before = reviewsOf(sent);
        var recorded = await(
                "is recorded",
                () -> Optional.of(evidence(sent))
                        .filter(evidence -> evidence.path("verdict").asText().equals("VERIFIED")));
        var rows = rows();

        var erased = holdfast.delete("risk", path("K-1002"));

        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.json().path("cases").asInt()).isEqualTo(3);
        assertThat(erased.json().path("withdrawn").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(erased.json().path("values").asInt()).isGreaterThan(3);
        await(
                "the running case is closed",
                () -> Optional.of(file(running)).filter(file -> file.status() == CaseStatus.CLOSED));
        for (var id : List.of(sent, running, question)) {
            assertThat(file(id).toString()).doesNotContain("Musterlin", "Beispielweg", "23125");
            assertThat(file(id).message()).contains("[PERSON_1]");
        }
        assertThat(reviewsOf(sent)).isEqualTo(before);
        assertThat(evidence(sent).path("entry")).isEqualTo(recorded.path("entry"));
        assertThatTheRecordIsVerifiedWithoutAValue(sent, "REPLIED");
        await(
                "the end of the running case is recorded",
                () -> Optional.of(evidence(running))
                        .filter(evidence -> !evidence.path("entry").isNull()));
        assertThatTheRecordIsVerifiedWithoutAValue(running, "WITHDRAWN");
        assertThatEvenTheRowsOfABackupStayClosed(rows);
        assertThat(holdfast.delete("risk", path("K-1002")).json()).isEqualTo(erased.json());
        assertThat(holdfast.get("risk", path("K-1002")).json().toString())
                .contains("erasedAt")
                .doesNotContain("Musterlin", "23125");
        var late = holdfast.post(
                "agent",
                "/api/v1/cases",
                Map.of("channel", "web", "customerId", "K-1002", "subject", "", "message", "Hello again"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.json().path("detail").asText()).contains("K-1002", "erased");
    }

    @Test
    void each_night_the_diagram_erases_what_is_kept_too_long() {
        var id = sent("K-1004", "I am Samuel Probeson. My card 4000 0000 0000 0002 is declined everywhere.");
        jdbc().sql("update vault_entry set kept_at = timestamp '2020-01-01 00:00:00' where case_id = ?")
                .param(id)
                .update();

        holdfast.engine.letPass(Duration.ofDays(1));

        await(
                "the retention has ended",
                () -> new Trail(holdfast.engine)
                        .elements(ProcessInstanceIntent.ELEMENT_COMPLETED)
                        .filter("endEvent_nothingExpired"::equals)
                        .findFirst());
        assertThat(file(id).message()).contains("[PERSON_1]", "[CARD_1]");
        assertThat(file(id).personalData())
                .extracting(CaseFile.PersonalData::held)
                .containsOnly(0);
        assertThatTheRecordIsVerifiedWithoutAValue(id, "REPLIED");
    }

    private void assertThatTheRecordIsVerifiedWithoutAValue(String id, String outcome) {
        var evidence = evidence(id);
        assertThat(evidence.path("verdict").asText()).as(evidence.toString()).isEqualTo("VERIFIED");
        assertThat(evidence.path("dossier").path("outcome").asText()).isEqualTo(outcome);
        var kept = jdbc().sql("select dossier from evidence_entry where case_id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(kept + evidence).doesNotContain("Musterlin", "Beispielweg", "23125", "Probeson", "4000 0000");
    }

    private JsonNode evidence(String id) {
        return holdfast.get("risk", "/api/v1/cases/" + id + "/evidence").json();
    }

    /** Somebody puts the sealed values back from a copy; the key is what is gone. */
    private void assertThatEvenTheRowsOfABackupStayClosed(List<Map<String, Object>> rows) {
        assertThat(rows).isNotEmpty();
        rows.forEach(row -> jdbc().sql("update vault_entry set sealed = ? where case_id = ? and name = ?")
                .params(row.get("sealed"), row.get("case_id"), row.get("name"))
                .update());
        rows.forEach(row -> assertThat(holdfast.bean(Vault.class)
                        .restore(new CaseId(String.valueOf(row.get("case_id"))), String.valueOf(row.get("name")), TEST))
                .isEqualTo(row.get("name")));
        assertThat(holdfast.bean(DataKeys.class).find(KeyOwner.customer("K-1002")))
                .isEmpty();
        assertThatThrownBy(() -> holdfast.bean(DataKeys.class).seal(KeyOwner.customer("K-1002")))
                .hasMessageContaining("erased");
    }

    private List<Map<String, Object>> rows() {
        return jdbc().sql("select case_id, name, sealed from vault_entry where owner = 'customer:K-1002'"
                        + " and name like '[%'")
                .query()
                .listOfRows();
    }

    private List<Map<String, Object>> reviewsOf(String id) {
        return jdbc().sql("select * from review where case_id = ?")
                .param(id)
                .query()
                .listOfRows();
    }

    private String sent(String customer, String message) {
        var id = waiting(customer, message);
        holdfast.complete(
                holdfast.waitsAt(id, "userTask_reviewDraft"),
                "reviewer",
                Map.of(
                        "decision", "SEND_EDITED",
                        "finalReply", "Dear [PERSON_1], we send a new card.",
                        "reasonCodes", List.of("tone")));
        await("is sent", () -> Optional.of(file(id)).filter(file -> file.status() == CaseStatus.SENT));
        return id;
    }

    private String waiting(String customer, String message) {
        var id = holdfast.post(
                        "agent",
                        "/api/v1/cases",
                        Map.of("channel", "web", "customerId", customer, "subject", "", "message", message))
                .json()
                .path("caseId")
                .asText();
        holdfast.waitsAt(id, "userTask_reviewDraft");
        return id;
    }

    private String questionAbout(String text) {
        var id = holdfast.post("agent", "/api/v1/answers", Map.of("question", text))
                .json()
                .path("answerId")
                .asText();
        await(
                "has its tokens",
                () -> Optional.of(file(id))
                        .filter(file -> file.message().contains("Jonas Musterlin")
                                && !file.happenings().isEmpty()
                                && jdbc().sql("select guarded from support_case where case_id = ?")
                                        .param(id)
                                        .query(Boolean.class)
                                        .single()));
        return id;
    }

    private CaseFile file(String id) {
        return holdfast.bean(CaseFiles.class).withValues(new CaseId(id), TEST).orElseThrow();
    }

    private JdbcClient jdbc() {
        return holdfast.bean(JdbcClient.class);
    }

    private static String path(String customer) {
        return "/api/v1/customers/" + customer + "/personal-data";
    }
}
