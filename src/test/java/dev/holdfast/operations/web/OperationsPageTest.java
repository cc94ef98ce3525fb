package dev.holdfast.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.IncidentWatch;
import dev.holdfast.casework.web.SampleCases;
import dev.holdfast.casework.web.WorkbenchTest;
import dev.holdfast.delivery.Outbox;
import dev.holdfast.operations.HealthLook;
import dev.holdfast.operations.IncidentRetries;
import dev.holdfast.operations.JobLog;
import dev.holdfast.operations.Runbook;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.ElementNames;
import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.IncidentRetry;
import dev.holdfast.workflow.OpenIncident;
import java.io.UnsupportedEncodingException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WorkbenchTest
@Import({
    OperationsPage.class,
    OperationsViews.class,
    Durations.class,
    HealthLook.class,
    JobLog.class,
    IncidentRetries.class,
    Runbook.class,
    Outbox.class,
    ElementNames.class
})
class OperationsPageTest {

    private static final String REFUSED =
            "delivery.sendReply: The reply of case C-20261123-7K3M9QX2VB cannot be sent. The"
                    + " reply holds [PERSON_9], which stands for nothing in this case.";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SampleCases samples;

    @Autowired
    Cases cases;

    @Autowired
    IncidentWatch watch;

    @Autowired
    HealthLook health;

    @Autowired
    JdbcClient jdbc;

    /** The engine is another program. */
    @MockitoBean
    IncidentRetry engine;

    @BeforeEach
    void calm() {
        samples.engineAnswers(true);
        samples.incidents();
        watch.look();
        nothingWaits();
        when(engine.retry(any())).thenReturn(true);
    }

    @AfterEach
    void nothingWaits() {
        jdbc.sql("delete from outbox").update();
        jdbc.sql("delete from incident_retry").update();
        jdbc.sql("update support_case set handed_over_at = current_timestamp").update();
    }

    @Test
    void an_incident_shows_in_the_words_of_the_diagram_with_what_to_do() {
        var id = samples.guarded("Card", "x");
        stopped(incident(id, 11, REFUSED));

        assertThat(page("OPS"))
                .hasStatusOk()
                .bodyText()
                .contains("1 case stands still", "Send reply", id.value(), "which stands for nothing in this case")
                .contains("take the placeholder out", "Open in Operate", "name=\"incident\" value=\"11\"");
    }

    @Test
    void a_case_that_moves_no_more_is_said_although_it_has_no_incident() {
        jdbc.sql("update support_case set status_since = current_timestamp").update();
        var id = samples.guarded("Card", "x");
        jdbc.sql("update support_case set handed_over_at = current_timestamp,"
                        + " status_since = current_timestamp - interval '14' minute where case_id = ?")
                .param(id.value())
                .update();
        assertThat(page("OPS")).bodyText().contains("every case moves");

        jdbc.sql("update support_case set status_since = current_timestamp - interval '16' minute where case_id = ?")
                .param(id.value())
                .update();
        assertThat(page("OPS"))
                .bodyText()
                .contains("a case has waited for its next step since", "HoldfastCasesAtStandstill")
                .doesNotContain("every case moves", "Nothing needs you");

        cases.moveTo(id, CaseStatus.CLOSED);
        assertThat(page("OPS")).bodyText().contains("every case moves");
    }

    @Test
    void incidents_with_one_advice_are_retried_together_by_operations_alone() {
        var first = samples.guarded("Card", "x");
        stopped(incident(first, 11, REFUSED), incident(samples.guarded("Card", "x"), 12, REFUSED));

        assertThat(page("OPS")).bodyText().contains("Retry all 2");
        assertThat(page("OWNER")).bodyText().contains(first.value()).doesNotContain("Retry all", "name=\"incident\"");
        assertThat(press("OWNER", "11", "12")).hasStatus(403);
        verify(engine, never()).retry(any());

        assertThat(press("OPS", "11", "12")).hasStatus3xxRedirection().flash().containsKey("notice");
        verify(engine, times(2)).retry(any());
        assertThat(page("OPS"))
                .bodyText()
                .contains("whether it worked shows within a minute", "by somebody")
                .doesNotContain("name=\"incident\"");
    }

    @Test
    void what_a_retry_does_not_help_has_no_button_and_is_not_retried() {
        stopped(incident(
                samples.guarded("Card", "x"),
                13,
                "privacy.protectMessage: Case C-20261123-7K3M9QX2VB belongs to process instance 1, so process instance 2"
                        + " must not work on it. Cancel the second one in Operate."));

        assertThat(page("OPS"))
                .bodyText()
                .contains("Cancel the second process instance")
                .doesNotContain("value=\"13\"");
        press("OPS", "13");
        verify(engine, never()).retry(any());
    }

    @Test
    void an_incident_of_which_nothing_is_known_gets_general_advice() {
        stopped(new OpenIncident(14, 1, "", "", null, Instant.now(), "<b>Something</b> new"));

        assertThat(page("OPS"))
                .bodyText()
                .contains("Not in the runbook", "One retry is safe", "&lt;b&gt;Something", "no case yet");
    }

    @Test
    void while_operate_is_away_the_page_shows_what_was_known_and_says_so() {
        stopped(incident(samples.guarded("Card", "x"), 15, REFUSED));
        samples.engineAnswers(false);
        watch.look();

        assertThat(page("OPS")).bodyText().contains("Operate or Camunda does not answer", "Send reply");
    }

    @Test
    void a_retry_while_camunda_is_away_says_so() {
        stopped(incident(samples.guarded("Card", "x"), 16, REFUSED));
        when(engine.retry(any())).thenThrow(mock(EngineUnavailableException.class));

        assertThat(press("OPS", "16")).hasStatus3xxRedirection().flash().containsKey("fault");
    }

    @Test
    void messages_that_wait_for_the_engine_and_replies_that_wait_to_be_sent_are_counted() {
        assertThat(page("OPS")).bodyText().contains("every approved reply has gone out");
        var id = samples.guarded("Card", "x");
        jdbc.sql("update support_case set handed_over_at = null where case_id = ?")
                .param(id.value())
                .update();
        var now = Timestamp.from(Instant.now());
        jdbc.sql("insert into outbox (delivery_id, case_id, channel, subject, text, state, attempts, created_at,"
                        + " next_attempt_at, last_error) values (?, ?, 'WEB', 'x', 'x', 'WAITING', 2, ?, ?, ?)")
                .params("D-" + UUID.randomUUID(), id.value(), now, now, "The webhook answered with status 503")
                .update();

        assertThat(page("OPS"))
                .bodyText()
                .contains("1 message is", "1 reply waits", "tried 2 times", "The webhook answered with status 503");
    }

    @Test
    void health_is_told_in_plain_words() {
        health.look();

        assertThat(page("OPS"))
                .bodyText()
                .containsSubsequence("Store", "answers")
                .contains("GB free");
    }

    @Test
    void an_open_page_is_sent_news_only_when_there_are_some() {
        samples.received("Card", "x");
        var version = Pattern.compile("seen=(\\w+)").matcher(body("OPS"));
        assertThat(version.find()).isTrue();
        var news = "/operations/news?seen=" + version.group(1);

        assertThat(get(news, "OPS")).hasStatus(204);
        stopped(incident(samples.guarded("Card", "x"), 17, REFUSED));
        assertThat(get(news, "OPS")).hasStatusOk().bodyText().startsWith("<div id=\"operations-news\"");
    }

    private OpenIncident incident(CaseId id, long key, String message) {
        var process = Objects.requireNonNull(cases.get(id).processInstanceKey());
        return new OpenIncident(
                key, process, "customerReply", "serviceTask_sendReply", key * 10, Instant.now(), message);
    }

    private void stopped(OpenIncident... incidents) {
        samples.incidents(incidents);
        watch.look();
    }

    private MvcTestResult page(String role) {
        return get("/operations", role);
    }

    private MvcTestResult get(String path, String role) {
        return mvc.get().uri(path).with(user("somebody").roles(role)).exchange();
    }

    private MvcTestResult press(String role, String... keys) {
        return mvc.post()
                .uri("/operations/retries")
                .param("incident", keys)
                .with(user("somebody").roles(role))
                .with(csrf())
                .exchange();
    }

    private String body(String role) {
        try {
            return page(role).getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
