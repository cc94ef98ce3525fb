package dev.holdfast.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.holdfast.answer.GiveAnswerWorker.Input;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.IncomingTexts;
import dev.holdfast.casework.web.Workbench;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.Claim;
import dev.holdfast.workflow.ProcessDiagrams;
import dev.holdfast.workflow.Reading;
import dev.holdfast.workflow.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page "Ask" with a real store and real pages; the engine is a stand-in that takes questions and does nothing. */
@SpringBootTest(
        classes = {Workbench.class, AskPageTest.Asking.class},
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ask;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "camunda.client.enabled=false",
            "holdfast.answer.patience=200ms"
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class AskPageTest {

    private static final Source SOURCE =
            new Source("fees#2", "fees", "Fees", "Cards", "2026-06-15", "A card costs €10.");

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("dev.holdfast.answer")
    @EnableConfigurationProperties(AnswerSettings.class)
    @Import(ProcessDiagrams.class)
    static class Asking {}

    @Autowired
    MockMvcTester mvc;

    @Autowired
    GiveAnswerWorker worker;

    @Autowired
    Cases cases;

    @Autowired
    IncomingTexts incoming;

    @Test
    void the_page_asks_one_question_and_offers_no_choice_where_there_is_none() {
        assertThat(mvc.get().uri("/ask").with(user("newcomer").roles("AGENT")))
                .hasStatusOk()
                .bodyText()
                .contains("What do you want to know?", "You have not asked yet.")
                .doesNotContain("Answered by");
    }

    @Test
    void a_question_is_kept_and_its_page_says_how_far_it_has_come() {
        var asked = ask("reviewer", "What does a card cost?\r\nAnd how long?", UUID.randomUUID());

        assertThat(asked).hasStatus3xxRedirection();
        assertThat(get("reviewer", page(asked)))
                .bodyText()
                .contains("What does a card cost?", "The answer is being put together.", "/news?seen=")
                .doesNotContain("answer-text");
        assertThat(incoming.of(cases.get(idOf(asked))).orElseThrow().message())
                .isEqualTo("What does a card cost?\nAnd how long?");
    }

    @Test
    void an_answer_stands_beside_its_sources_and_what_to_read_next() {
        var asked = ask("agent", "What does a new card cost?", UUID.randomUUID());
        worker.handle(new Input(
                idOf(asked),
                "A card costs €10.",
                List.of(new Claim("A card costs €10.", List.of(SOURCE)), new Claim("It is blue.", List.of())),
                List.of(SOURCE),
                List.of(new Reading("cards", "Freeze a card", "Online", "It is about the same topic.", "Open it")),
                ""));

        assertThat(get("agent", page(asked)))
                .bodyText()
                .contains("A card costs €10.", "What it rests on", "Fees", "as of", "No source is cited.")
                .contains("What to read next", "Freeze a card", "It is about the same topic.", "Copy the answer")
                .doesNotContain("/news?seen=");
    }

    @Test
    void no_answer_says_why() {
        var asked = ask("agent", "Which football club do we sponsor?", UUID.randomUUID());
        worker.handle(new Input(idOf(asked), "", null, null, null, "Nothing answers this."));

        assertThat(get("agent", page(asked)))
                .bodyText()
                .contains("Nothing answers this.", "No answer")
                .doesNotContain("answer-text", "What it rests on");
    }

    @Test
    void a_question_that_waits_for_a_person_says_so() {
        var asked = ask("agent", "Until when must a complaint be answered?", UUID.randomUUID());
        cases.moveTo(idOf(asked), CaseStatus.IN_REVIEW);

        assertThat(get("agent", page(asked) + "/news"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Waiting for a person",
                        "It appears here once they have decided.",
                        "id=\"asked\" hx-swap-oob=\"true\"");
    }

    @Test
    void news_that_the_page_has_seen_are_none() {
        var asked = ask("agent", "Where is the branch?", UUID.randomUUID());
        var shown = get("agent", page(asked) + "/news").getResponse();
        var seen = text(shown).replaceFirst("(?s).*news\\?seen=(\\w+).*", "$1");

        assertThat(get("agent", page(asked) + "/news?seen=" + seen)).hasStatus(204);
    }

    @Test
    void a_form_sent_twice_is_one_question() {
        var key = UUID.randomUUID();

        assertThat(idOf(ask("agent", "Twice?", key))).isEqualTo(idOf(ask("agent", "Twice?", key)));
    }

    @Test
    void a_question_that_is_too_long_is_kept_in_the_field() {
        assertThat(ask("agent", "why ".repeat(501), UUID.randomUUID()))
                .hasStatusOk()
                .bodyText()
                .contains("A question has at most 2,000 characters.", "why why why");
    }

    @Test
    void only_agents_and_reviewers_ask() {
        assertThat(ask("owner", "May I?", UUID.randomUUID())).hasStatus(403);
        assertThat(get("owner", "/ask")).hasStatusOk().bodyText().doesNotContain("What do you want to know?");
    }

    @Test
    void a_page_of_no_question_is_not_found() {
        assertThat(get("agent", "/ask/C-20261123-7K3M9QX2VB")).hasStatus(404);
        assertThat(get("agent", "/ask/nonsense")).hasStatus(404);
    }

    private MvcTestResult get(String role, String path) {
        return mvc.get()
                .uri(path)
                .with(user(role).roles(role.toUpperCase(Locale.ROOT)))
                .exchange();
    }

    private MvcTestResult ask(String role, String question, UUID key) {
        return mvc.post()
                .uri("/ask")
                .with(user(role).roles(role.toUpperCase(Locale.ROOT)))
                .with(csrf())
                .param("question", question)
                .param("requestKey", key.toString())
                .exchange();
    }

    private static String page(MvcTestResult asked) {
        return String.valueOf(asked.getResponse().getRedirectedUrl());
    }

    private static CaseId idOf(MvcTestResult asked) {
        return new CaseId(page(asked).replaceFirst(".*/", ""));
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
