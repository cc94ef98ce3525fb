package dev.holdfast.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.holdfast.workflow.CaseId;
import java.util.ArrayList;
import java.util.Locale;
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
    void cases_are_found_by_parts_of_numbers_by_tier_and_by_topic() {
        var high = samples.inReview();
        var low = samples.stopped();

        assertThat(list("?q=" + high.value().substring(14).toLowerCase(Locale.ROOT), "OPS"))
                .bodyText()
                .contains(high.value())
                .doesNotContain(low.value());
        assertThat(list("?q=" + high, "OPS")).bodyText().contains(high.value()).doesNotContain(low.value());
        assertThat(list("?tier=LOW", "OPS")).bodyText().contains(low.value()).doesNotContain(high.value());
        assertThat(list("?topic=payment_not_recognised&q=k-1001", "OPS"))
                .bodyText()
                .contains(high.value(), "Payment not recognised")
                .doesNotContain(low.value());
        assertThat(list("?q=%", "OPS")).bodyText().contains("No case is like that.");
    }

    @Test
    void names_find_cases_only_for_those_who_may_see_names() {
        var id = newest();

        assertThat(list("?q=demofeld", "AGENT")).bodyText().contains(id.value());
        assertThat(list("?q=demofeld", "OPS")).bodyText().doesNotContain(id.value());
    }

    @Test
    void each_status_says_how_many_cases_it_has_under_the_rest_of_the_filter() {
        samples.stopped();

        assertThat(list("?tier=LOW&status=SENT", "OPS"))
                .bodyText()
                .containsPattern("tier=LOW\"[^>]*>All <span class=\"count-of\">\\d+<")
                .containsPattern("Stopped at an incident\\s*<span class=\"count-of\">\\d+<")
                .contains("No case is like that.");
    }

    @Test
    void an_address_that_names_nothing_still_shows_cases() {
        var id = newest();

        assertThat(list("?status=ALL&tier=x&before=x&after=", "AGENT"))
                .bodyText()
                .contains(id.value());
        assertThat(list("?before=C-20261123-0000000000", "AGENT")).bodyText().contains(id.value());
    }

    @Test
    void a_page_of_the_list_stays_what_it_is_while_cases_come_in() {
        var ids = new ArrayList<CaseId>();
        for (int i = 0; i < 52; i++) {
            ids.addFirst(samples.guarded("Card " + i, "x"));
        }
        var second = list("?before=" + ids.get(24), "AGENT");
        assertThat(second)
                .bodyText()
                .contains(ids.get(25).value(), ids.get(49).value(), "Newer", "Older", "25 of ")
                .doesNotContain(ids.get(24).value() + "</a>", ids.get(50).value());

        newest();

        assertThat(list("?before=" + ids.get(24), "AGENT"))
                .bodyText()
                .contains(ids.get(25).value() + "</a>");
        assertThat(list("?after=" + ids.get(50), "AGENT"))
                .bodyText()
                .contains(ids.get(25).value() + "</a>", ids.get(49).value() + "</a>")
                .doesNotContain(ids.get(50).value() + "</a>");
        assertThat(list("?after=" + ids.get(3), "AGENT"))
                .bodyText()
                .contains(ids.get(3).value() + "</a>", "Older")
                .doesNotContain(">Newer<");
    }

    @Test
    void while_somebody_types_the_address_follows() {
        newest();

        assertThat(list("/list?q=K-1001&status=&tier=", "AGENT"))
                .hasStatusOk()
                .hasHeader("HX-Replace-Url", "/cases?q=K-1001")
                .bodyText()
                .contains("id=\"case-list\"", "id=\"case-tabs\"")
                .doesNotContain("<html");
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
