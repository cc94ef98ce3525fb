package dev.holdfast.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.holdfast.casework.Cases;
import dev.holdfast.casework.IncomingTexts;
import dev.holdfast.workflow.CaseId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WorkbenchTest
class NewMessagePageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    IncomingTexts incoming;

    @Test
    void an_agent_finds_the_customers_to_choose_from() {
        assertThat(mvc.get().uri("/").with(user("agent").roles("AGENT")))
                .hasStatusOk()
                .bodyText()
                .contains("K-1001", "Marta Demofeld", "Send to the case desk");
    }

    @Test
    void others_are_led_to_the_cases() {
        assertThat(mvc.get().uri("/").with(user("reviewer").roles("REVIEWER"))).hasRedirectedUrl("/cases");
    }

    @Test
    void a_message_becomes_a_case_and_the_agent_sees_it() {
        var sent = send("K-1001", "Card", "My card is gone.\r\nPlease help.", UUID.randomUUID());

        assertThat(sent).hasStatus3xxRedirection();
        assertThat(incoming.of(cases.get(caseOf(sent))).orElseThrow().message())
                .isEqualTo("My card is gone.\nPlease help.");
    }

    @Test
    void a_form_sent_twice_becomes_one_case() {
        var key = UUID.randomUUID();
        var first = send("K-1001", "Card", "My card is gone.", key);
        var second = send("K-1001", "Card", "My card is gone.", key);

        assertThat(caseOf(second)).isEqualTo(caseOf(first));
    }

    @Test
    void a_form_sent_again_with_another_text_asks_whether_that_is_meant() {
        var key = UUID.randomUUID();
        send("K-1001", "Card", "My card is gone.", key);

        assertThat(send("K-1001", "Card", "My card is back.", key))
                .hasStatusOk()
                .bodyText()
                .contains("This form has been sent before", "My card is back.");
    }

    @Test
    void each_wrong_field_says_what_to_do_and_nothing_typed_is_lost() {
        assertThat(send("K-9999", "Card", "Hello", UUID.randomUUID()))
                .hasStatusOk()
                .bodyText()
                .contains("There is no customer &#39;K-9999&#39;. Check the number with the customer.", "Hello");
        assertThat(send("", "x".repeat(201), " ", UUID.randomUUID()))
                .bodyText()
                .contains("Name the customer.", "A subject has at most 200 characters.", "The message is empty.");
    }

    @Test
    void a_message_of_20000_characters_is_taken_however_its_lines_end_and_a_longer_one_is_not() {
        var longest = "line\r\n".repeat(4_000);

        assertThat(send("K-1001", "", longest, UUID.randomUUID())).hasStatus3xxRedirection();
        assertThat(send("K-1001", "", longest + "x", UUID.randomUUID()))
                .bodyText()
                .contains("A message has at most 20,000 characters.");
    }

    private MvcTestResult send(String customer, String subject, String message, UUID key) {
        return mvc.post()
                .uri("/")
                .with(user("agent").roles("AGENT"))
                .with(csrf())
                .param("customerId", customer)
                .param("channel", "email")
                .param("subject", subject)
                .param("message", message)
                .param("requestKey", key.toString())
                .exchange();
    }

    private static CaseId caseOf(MvcTestResult sent) {
        var url = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        return new CaseId(url.substring("/cases/".length()));
    }
}
