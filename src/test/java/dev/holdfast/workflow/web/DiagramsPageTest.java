package dev.holdfast.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.holdfast.casework.web.WorkbenchTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WorkbenchTest
class DiagramsPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SampleDiagrams platform;

    @BeforeEach
    void busy() {
        platform.busy();
        // The very first survey takes a while on a machine that does other things as well.
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> body(get("/diagrams")), page -> page.contains("46 open tasks"));
    }

    @Test
    void each_diagram_shows_what_waits_and_what_has_stopped_all_versions_added_up() {
        assertThat(get("/diagrams"))
                .hasStatusOk()
                .bodyText()
                .contains("Customer reply", "version 2", "13 incidents", "46 open tasks", "4 at other steps")
                .contains("12,345 ended")
                .contains("data-element=\"userTask_reviewDraft\" data-person=\"true\" data-waiting=\"44\"")
                .contains("data-element=\"serviceTask_sendReply\" data-person=\"false\" data-waiting=\"3\"")
                .doesNotContain("subProcess_humanReview");
    }

    @Test
    void a_step_links_to_its_cases_in_operate_and_its_tasks_in_tasklist() {
        assertThat(get("/diagrams/customerReply"))
                .hasStatusOk()
                .bodyText()
                .contains("process=customerReply&amp;version=2&amp;flowNodeId=serviceTask_sendReply")
                .as("cases of two versions are seen together only without the element")
                .contains("version=all&amp;process=customerReply")
                .contains("/tasklist?filter=all-open&amp;taskDefinitionId=userTask_reviewDraft");
    }

    @Test
    void the_page_of_a_diagram_lists_its_tables_forms_and_versions() {
        assertThat(get("/diagrams/customerReply"))
                .bodyText()
                .contains("Decide risk tier", "decision table", "riskTier")
                .contains("Legal review", "person", "legalReview")
                .contains("check.checkDraft", "Version 1, deployed", "Version 2, deployed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGENT", "REVIEWER", "OWNER", "RISK", "OPS"})
    void everybody_sees_the_diagrams(String role) {
        assertThat(mvc.get().uri("/diagrams").with(user("somebody").roles(role)))
                .hasStatusOk()
                .bodyText()
                .contains("aria-current=\"page\">Diagrams</a>");
    }

    @Test
    void an_open_page_gets_news_only_when_there_are_any_and_loads_again_for_a_new_version() {
        var news = Pattern.compile("hx-get=\"([^\"]+)\"").matcher(body(get("/diagrams/customerReply")));
        assertThat(news.find()).isTrue();
        var address = news.group(1).replace("&amp;", "&");

        assertThat(get(address)).hasStatus(204).doesNotContainHeader("HX-Refresh");
        assertThat(get(address + "older"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"numbers-customerReply\" hx-swap-oob=\"true\"", "data-waiting=\"44\"")
                .doesNotContain("<html");
        assertThat(get(address.replace("drawn=", "drawn=older"))).hasHeader("HX-Refresh", "true");
    }

    @Test
    void a_process_that_is_not_there_is_not_found() {
        assertThat(get("/diagrams/unknown")).hasStatus(404);
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(java.net.URI.create(path))
                .with(user("ops").roles("OPS"))
                .exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
