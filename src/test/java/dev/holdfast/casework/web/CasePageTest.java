package dev.holdfast.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.holdfast.vault.Access;
import dev.holdfast.workflow.CaseId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WorkbenchTest
class CasePageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SampleCases samples;

    @Autowired
    CaseViews views;

    @AfterEach
    void engineAnswersAgain() {
        samples.engineAnswers(true);
    }

    @Test
    void a_case_shows_all_that_is_known_in_plain_words() {
        assertThat(page(samples.inReview(), "REVIEWER"))
                .hasStatusOk()
                .bodyText()
                .contains("High risk", "Payment not recognised", "96 % sure", "In review")
                .contains("Two different people review", "Money of the customer may be lost.")
                .contains("Freezing and replacing a card", "No source is cited.")
                .contains("Not to be sent as it is", "Review of the draft", "Send with edits", "Wrong fact")
                .contains("Context gathered from 6 documents")
                .contains("http://localhost:8081/operate/processes/", "http://localhost:8081/tasklist");
    }

    @Test
    void a_draft_leads_those_who_may_to_its_call() {
        var id = samples.inReview();

        assertThat(page(id, "RISK")).bodyText().contains("/models/calls/D-1\">the call</a>");
        assertThat(page(id, "AGENT")).bodyText().doesNotContain("/models/calls");
    }

    @Test
    void a_case_that_has_just_come_in_has_a_page_too() {
        var received = samples.received("", "Hello");

        assertThat(page(received.id(), "AGENT"))
                .hasStatusOk()
                .bodyText()
                .contains("No subject", "Hello", "No draft yet.", "Not decided yet.", "Nobody has reviewed yet.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGENT", "REVIEWER", "RISK"})
    void those_who_need_them_see_personal_values(String role) {
        assertThat(page(samples.inReview(), role))
                .bodyText()
                .contains("Marta Demofeld", "4000 0000 0000 0002")
                .doesNotContain("[PERSON_1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OWNER", "OPS"})
    void others_see_tokens_in_their_place(String role) {
        assertThat(page(samples.inReview(), role))
                .bodyText()
                .contains("[PERSON_1]", "[CARD_1]", "Your role reads tokens")
                .doesNotContain("Demofeld", "4000 0000");
    }

    @Test
    void the_page_says_what_was_found_what_the_vault_holds_and_leads_risk_to_who_has_read_it() {
        var id = samples.inReview();

        assertThat(page(id, "RISK"))
                .bodyText()
                .contains("2 × name", "in the vault", "card number", "erased", "health", "stays in the text")
                .contains("/accesses?about=" + id);
        assertThat(page(id, "OPS"))
                .bodyText()
                .contains("2 × name", "title=\"Person 1, in the vault\"")
                .doesNotContain("/accesses?about=");
    }

    @Test
    void others_see_no_text_at_all_before_its_tokens_are_in() {
        var received = samples.received("Call Marta Demofeld", "My number is 020 7946 0101");

        assertThat(page(received.id(), "OPS"))
                .hasStatusOk()
                .bodyText()
                .contains("Personal data is being replaced")
                .doesNotContain("Demofeld", "7946");
    }

    @Test
    void markup_in_a_message_is_shown_and_never_run() {
        var id = samples.guarded(
                "<img src=x onerror=alert(1)>", "<script>alert('x')</script> \u202e ${7*7} [[${7*7}]] 🙂");

        assertThat(page(id, "AGENT"))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(", "&lt;img src=x", "${7*7} [[${7*7}]]", "🙂")
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void an_open_page_gets_news_only_when_there_are_any() {
        var id = samples.inReview();
        var version = Pattern.compile("seen=(\\w+)").matcher(body(page(id, "AGENT")));
        assertThat(version.find()).isTrue();

        assertThat(news(id, version.group(1))).hasStatus(204).body().isEmpty();
        assertThat(news(id, "older"))
                .hasStatusOk()
                .bodyText()
                .contains("hx-swap-oob", "id=\"case-news\"")
                .doesNotContain("<html");
    }

    @Test
    void a_page_asks_for_news_until_a_minute_after_the_end() {
        var sent = samples.sent();
        var asRisk = new TestingAuthenticationToken("risk", "", "ROLE_RISK");
        var view = views.find(sent, asRisk, Access.Why.CASE_PAGE).orElseThrow();
        var end = view.file().happenings().getLast().at();

        assertThat(view.settled(end.plusSeconds(30))).isFalse();
        assertThat(view.settled(end.plusSeconds(90))).isTrue();
        assertThat(views.find(samples.inReview(), asRisk, Access.Why.CASE_PAGE)
                        .orElseThrow()
                        .settled(end.plusSeconds(90)))
                .isFalse();
    }

    @Test
    void the_position_names_the_elements_and_the_open_task() {
        assertThat(position(samples.inReview()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.active", value -> value.assertThat().asArray().contains("userTask_secondReview"))
                .hasPathSatisfying(
                        "$.task",
                        value -> value.assertThat().isEqualTo("http://localhost:8081/tasklist/4503599627370541"))
                .hasPathSatisfying("$.over", value -> value.assertThat().isEqualTo(false));
    }

    @Test
    void while_the_engine_is_silent_the_position_says_so() {
        var id = samples.inReview();
        samples.engineAnswers(false);

        assertThat(position(id)).hasStatusOk().bodyText().contains("\"answered\":false", "Camunda does not answer");
        assertThat(page(id, "AGENT")).hasStatusOk();
    }

    @Test
    void a_case_not_handed_over_yet_has_a_position() {
        assertThat(position(samples.received("a", "b").id()))
                .hasStatusOk()
                .bodyText()
                .contains("The process has not started yet.");
    }

    @Test
    void a_case_stopped_at_an_incident_says_at_which() {
        assertThat(page(samples.stopped(), "OPS"))
                .bodyText()
                .contains("Stopped at an incident:", "the index cannot be read", "Operations resolve it in Operate");
    }

    @Test
    void an_agent_withdraws_a_running_case_but_not_a_finished_one() {
        var running = samples.inReview();
        var sent = samples.sent();

        assertThat(page(running, "AGENT")).bodyText().contains("Yes, withdraw it");
        assertThat(page(running, "REVIEWER")).bodyText().doesNotContain("Yes, withdraw it");
        assertThat(page(sent, "AGENT")).bodyText().doesNotContain("Yes, withdraw it");
        assertThat(withdraw(running)).hasRedirectedUrl("/cases/" + running);
        assertThat(withdraw(sent))
                .flash()
                .containsEntry("notice", "The case had ended before, so it was not withdrawn.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C-20261123-7K3M9QX2VB", "nonsense", "%3Cscript%3E"})
    void a_case_that_is_not_there_is_not_found(String id) {
        assertThat(mvc.get()
                        .uri(java.net.URI.create("/cases/" + id))
                        .with(user("agent").roles("AGENT")))
                .hasStatus(404);
    }

    @Test
    void the_diagram_is_served_as_it_is_deployed() {
        assertThat(mvc.get()
                        .uri("/diagrams/customerReply/file")
                        .with(user("ops").roles("OPS")))
                .hasStatusOk()
                .bodyText()
                .contains("customerReply");
        assertThat(mvc.get().uri("/diagrams/unknown/file").with(user("ops").roles("OPS")))
                .hasStatus(404);
    }

    private MvcTestResult page(CaseId id, String role) {
        return mvc.get()
                .uri("/cases/{id}", id)
                .with(user("somebody").roles(role))
                .exchange();
    }

    private MvcTestResult news(CaseId id, String seen) {
        return mvc.get()
                .uri("/cases/{id}/news?seen={seen}", id, seen)
                .with(user("agent").roles("AGENT"))
                .exchange();
    }

    private MvcTestResult position(CaseId id) {
        return mvc.get()
                .uri("/cases/{id}/position", id)
                .with(user("ops").roles("OPS"))
                .exchange();
    }

    private MvcTestResult withdraw(CaseId id) {
        return mvc.post()
                .uri("/cases/{id}/withdrawal", id)
                .with(user("agent").roles("AGENT"))
                .with(csrf())
                .exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
