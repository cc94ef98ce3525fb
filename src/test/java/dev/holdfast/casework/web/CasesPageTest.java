package dev.holdfast.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.holdfast.workflow.CaseId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WorkbenchTest
class CasesPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SampleCases samples;

    @Test
    void a_case_stands_in_the_list_with_its_customer_tier_and_status() {
        var id = samples.inReview();

        assertThat(list("", "AGENT"))
                .hasStatusOk()
                .bodyText()
                .contains(id.value(), "K-1001", "Marta Demofeld", SampleFile.SUBJECT, "High risk", "In review");
    }

    @Test
    void the_filter_leaves_cases_with_the_wanted_status() {
        var review = samples.inReview();
        var stopped = samples.stopped();

        assertThat(list("?status=IN_REVIEW", "OPS"))
                .bodyText()
                .contains(review.value())
                .doesNotContain(stopped.value());
        assertThat(list("?status=FAILED", "OPS"))
                .bodyText()
                .contains(stopped.value())
                .doesNotContain(review.value());
    }

    @Test
    void those_who_may_not_see_values_see_neither_names_nor_subjects_without_tokens() {
        samples.received("Marta Demofeld needs a card", "x");

        assertThat(list("", "OWNER")).bodyText().contains("K-1001").doesNotContain("Demofeld");
    }

    @Test
    void an_address_that_names_no_page_or_status_still_shows_cases() {
        var id = newest();

        assertThat(list("?status=ALL", "AGENT")).bodyText().contains(id.value());
        assertThat(list("?page=-1", "AGENT")).bodyText().contains(id.value());
        assertThat(list("?page=999999", "AGENT")).hasStatusOk().bodyText().contains("K-1001");
    }

    @Test
    void long_lists_have_pages() {
        for (int i = 0; i < 26; i++) {
            samples.guarded("Card " + i, "x");
        }

        assertThat(list("", "AGENT")).bodyText().contains("Page 1 of ", "Older").doesNotContain(">Newer<");
        assertThat(list("?page=1", "AGENT")).bodyText().contains("Page 2 of ", "Newer");
    }

    @Test
    void an_open_list_is_replaced_only_when_it_has_changed() {
        newest();
        var version = Pattern.compile("seen=(\\w+)").matcher(body(list("", "AGENT")));
        assertThat(version.find()).isTrue();

        assertThat(list("/news?seen=" + version.group(1), "AGENT")).hasStatus(204);
        newest();
        assertThat(list("/news?seen=" + version.group(1), "AGENT"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"case-list\"")
                .doesNotContain("<html");
    }

    private CaseId newest() {
        return samples.guarded("Newest", "x");
    }

    private MvcTestResult list(String rest, String role) {
        return mvc.get().uri("/cases" + rest).with(user("somebody").roles(role)).exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
