package dev.holdfast.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.assist.Drafts;
import dev.holdfast.casework.web.SampleCases;
import dev.holdfast.casework.web.WorkbenchTest;
import dev.holdfast.check.CheckResults;
import dev.holdfast.delivery.Outbox;
import dev.holdfast.evidence.EvidenceStore;
import dev.holdfast.evidence.OutcomeSteps;
import dev.holdfast.review.Reviews;
import dev.holdfast.workflow.CaseId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WorkbenchTest
@Import({EvidenceStore.Evidence.class, OutcomeSteps.class, Drafts.class, CheckResults.class, Reviews.class, Outbox.class
})
class EvidencePagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SampleCases samples;

    @Autowired
    OutcomeSteps steps;

    @AfterEach
    void nothing() {
        jdbc.sql("delete from evidence_entry").update();
        jdbc.sql("update evidence_head set sequence_number = 0, entry_hash = ?")
                .param("0".repeat(64))
                .update();
    }

    @Test
    void a_program_gets_entry_dossier_and_verdict_and_can_reckon_the_hashes_itself() throws IOException {
        var id = replied();

        var evidence = json(api("/api/v1/cases/" + id + "/evidence"));

        assertThat(evidence.path("verdict").asText()).isEqualTo("VERIFIED");
        var entry = evidence.path("entry");
        assertThat(DigestUtils.sha256Hex(evidence.path("dossier").toString()))
                .isEqualTo(entry.path("dossierDigest").asText());
        assertThat(DigestUtils.sha256Hex(String.join(
                        "\n",
                        "holdfast evidence entry 1",
                        entry.path("sequence").asText(),
                        entry.path("caseId").asText(),
                        entry.path("recordedAt").asText(),
                        entry.path("dossierDigest").asText(),
                        entry.path("previousHash").asText())))
                .isEqualTo(entry.path("hash").asText())
                .isEqualTo(evidence.path("chain").path("headHash").asText());
    }

    @Test
    void a_program_gets_the_state_of_the_whole_chain() throws IOException {
        replied();
        replied();
        var whole = json(api("/api/v1/evidence"));
        assertThat(whole.path("entries").asInt()).isEqualTo(2);
        assertThat(whole.path("verdict").asText()).isEqualTo("VERIFIED");
        assertThat(whole.path("firstBroken").isNull()).isTrue();

        jdbc.sql("delete from evidence_entry where sequence_number = 1").update();

        var broken = json(api("/api/v1/evidence"));
        assertThat(broken.path("verdict").asText()).isEqualTo("CHANGED");
        assertThat(broken.path("firstBroken").asInt()).isEqualTo(1);
    }

    @Test
    void an_unknown_case_is_not_found() {
        assertThat(api("/api/v1/cases/C-20261123-7K3M9QX2VB/evidence"))
                .hasStatus(404)
                .bodyText()
                .contains("There is no case 'C-20261123-7K3M9QX2VB'.");
        assertThat(api("/api/v1/cases/nonsense/evidence")).hasStatus(404);
        assertThat(page("/cases/C-20261123-7K3M9QX2VB/record")).hasStatus(404);
    }

    @Test
    void the_page_of_a_case_tells_risk_whether_its_record_is_verified() {
        replied();
        var id = replied();

        assertThat(page("/cases/" + id)).bodyText().contains("hx-get=\"/cases/" + id + "/record\"");
        assertThat(page("/cases/" + id + "/record"))
                .hasStatusOk()
                .bodyText()
                .contains("Record verified, entry 2 of 2")
                .doesNotContain("banner", "<html");

        jdbc.sql("update review set reviewer = '<b>x</b>' where review_id = ?")
                .param("R2-" + id)
                .update();
        assertThat(page("/cases/" + id + "/record"))
                .bodyText()
                .contains("banner bad", "The case was changed after it was recorded: reviewer of review R2-" + id);
    }

    @Test
    void the_page_says_when_a_case_will_be_recorded() {
        var id = samples.inReview();

        assertThat(page("/cases/" + id + "/record")).bodyText().contains("The case is recorded when it ends.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGENT", "REVIEWER", "OWNER", "OPS"})
    void others_are_not_shown_the_line(String role) {
        var id = replied();

        assertThat(mvc.get().uri("/cases/{id}", id).with(user("somebody").roles(role)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/record");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void the_hash_of_each_entry_is_logged(CapturedOutput log) throws IOException {
        var id = replied();

        var hash = json(api("/api/v1/evidence")).path("headHash").asText();
        assertThat(log.getAll()).contains("Evidence entry 1 of case " + id + " has the hash " + hash);
    }

    private CaseId replied() {
        var id = samples.inReview();
        EvidenceStore.decided(jdbc, id);
        EvidenceStore.reply(jdbc, id);
        steps.replied(id);
        return id;
    }

    private MvcTestResult api(String path) {
        return mvc.get().uri(path).with(httpBasic("risk", "risk")).exchange();
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).with(user("ruth").roles("RISK")).exchange();
    }

    private static JsonNode json(MvcTestResult result) throws IOException {
        assertThat(result).hasStatusOk();
        return JSON.readTree(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
