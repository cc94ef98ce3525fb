package dev.holdfast.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.holdfast.casework.web.SampleCases;
import dev.holdfast.casework.web.WorkbenchTest;
import dev.holdfast.delivery.SentReplies;
import dev.holdfast.workflow.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WorkbenchTest
@Import({SentPage.class, SentReplies.class})
class SentPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SampleCases samples;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void empty() {
        jdbc.sql("delete from outbox").update();
    }

    @Test
    void an_empty_folder_says_so() {
        assertThat(page("", "REVIEWER")).hasStatusOk().bodyText().contains("Nothing has been sent yet.");
    }

    @Test
    void replies_are_read_with_values_by_those_who_may_see_them_and_with_tokens_by_others() {
        send("Your card, [PERSON_1]", "Dear [PERSON_1], <b>it is on its way</b>.");

        assertThat(page("", "AGENT"))
                .hasStatusOk()
                .bodyText()
                .contains("Dear Marta Demofeld, &lt;b&gt;it is on its way", "E-mail")
                .doesNotContain("[PERSON_1]", "<b>it");
        assertThat(page("", "OPS")).bodyText().contains("[PERSON_1]").doesNotContain("Demofeld");
    }

    @Test
    void long_folders_have_pages_the_newest_first() {
        for (int i = 0; i < 21; i++) {
            send("Reply number " + i + ".", "Text");
        }

        assertThat(page("", "AGENT"))
                .bodyText()
                .contains("Reply number 20.", "Page 1 of 2")
                .doesNotContain("number 0.");
        assertThat(page("?page=9", "AGENT")).bodyText().contains("Reply number 0.", "Page 2 of 2");
        assertThat(page("?page=x", "AGENT")).bodyText().contains("Page 1 of 2");
    }

    @Test
    void replies_are_found_by_case_number_subject_and_channel() {
        var card = send("Your card", "On its way.");
        send("Your fees 100%", "None.");

        assertThat(page("?q=" + card.value().substring(11).toLowerCase(Locale.ROOT), "OPS"))
                .bodyText()
                .contains("Your card", "1 reply")
                .doesNotContain("Your fees");
        assertThat(page("?q=FEES 100%&channel=EMAIL", "OPS"))
                .bodyText()
                .contains("Your fees")
                .doesNotContain("Your card");
        assertThat(page("?channel=CHAT", "OPS")).bodyText().contains("No reply is like that.", "Show all replies");
        assertThat(page("?channel=nonsense", "OPS")).bodyText().contains("2 replies");
    }

    private CaseId send(String subject, String text) {
        var caseId = samples.guarded(subject, "x");
        var now = Timestamp.from(Instant.now());
        jdbc.sql(
                        "insert into outbox (delivery_id, case_id, channel, subject, text, state, attempts, created_at,"
                                + " next_attempt_at, sent_at, sent_way) values (?, ?, 'EMAIL', ?, ?, 'SENT', 1, ?, ?, ?, 'by e-mail')")
                .params("D-" + UUID.randomUUID(), caseId.value(), subject, text, now, now, now)
                .update();
        return caseId;
    }

    private MvcTestResult page(String query, String role) {
        return mvc.get().uri("/sent" + query).with(user("somebody").roles(role)).exchange();
    }
}
