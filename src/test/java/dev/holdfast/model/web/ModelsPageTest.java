package dev.holdfast.model.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.holdfast.casework.web.WorkbenchTest;
import dev.holdfast.model.ModelGateway;
import dev.holdfast.model.TestCalls;
import dev.holdfast.model.ledger.RecordedCalls;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WorkbenchTest
@Import({ModelsPage.class, CallPage.class, ModelsApi.class, RecordedCalls.class, ModelsPageTest.Models.class})
class ModelsPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ModelGateway gateway;

    @TestConfiguration
    static class Models {

        @Bean
        ModelGateway gateway(JdbcClient jdbc, javax.sql.DataSource store) {
            return TestCalls.gateway(store);
        }
    }

    @BeforeEach
    void fourCalls() {
        TestCalls.make(gateway);
    }

    @AfterEach
    void nothing() {
        jdbc.sql("delete from model_call").update();
        jdbc.sql("delete from model_budget").update();
    }

    @Test
    void the_page_shows_money_tokens_time_and_failures() {
        assertThat(get("/models", "OPS"))
                .hasStatusOk()
                .bodyText()
                .contains("By day", "By model", "By pattern", "By risk tier", "draft-reply", "MODERATE")
                .contains("0.002000 euros", "It failed: SERVER_FAULT.", "<svg")
                .contains("Time: median, then 95 in 100", "Calls without an answer", "bar-part")
                .doesNotContain("the material", "the instruction", "fill=");
        assertThat(get("/models?days=1", "OWNER")).hasStatusOk();
        assertThat(get("/models?days=x", "RISK")).hasStatusOk();
    }

    @Test
    void the_page_counts_the_answers_that_were_taken_from_an_earlier_call() throws UnsupportedEncodingException {
        assertThat(get("/models", "OPS")).bodyText().doesNotContain("<td data-is=\"Shared\">1</td>");
        jdbc.sql("update model_call set outcome = 'SHARED', cost_micros = 0, tokens_in = 0, tokens_out = 0,"
                        + " shared_from = 'D-1#1' where model = 'small'")
                .update();

        var page = get("/models", "OPS");

        assertThat(page).hasStatusOk();
        var ofSmall = page.getResponse().getContentAsString().split("<th scope=\"row\">small</th>", 2)[1];
        assertThat(ofSmall.substring(0, ofSmall.indexOf("</tr>")))
                .contains("<td data-is=\"Calls\">0</td>", "<td data-is=\"Shared\">1</td>", "0.00 euros");
    }

    @Test
    void the_page_of_a_call_has_all_that_is_recorded_and_the_texts_for_owner_and_risk() {
        var work = jdbc.sql("select work from model_call where outcome = 'ANSWERED' and model = 'big'")
                .query(String.class)
                .list()
                .getFirst();
        jdbc.sql("update model_call set prompt = prompt || ' <script>', step = 'serviceTask_x' where work = ?")
                .param(work)
                .update();

        assertThat(get("/models", "OPS")).bodyText().contains("/models/calls/" + work);
        assertThat(get("/models/calls/" + work, "RISK"))
                .hasStatusOk()
                .bodyText()
                .contains(TestCalls.CASE, "serviceTask_x", "draft-reply v1", "hash", "MODERATE, reviewers")
                .contains("big (openai)", "req-1", "of these", "millionths of a EUR", "Waited for a place")
                .contains("First byte after", "Took", "Finish reason", "Retries before", "answered")
                .contains("the material", "the instruction", " &lt;script&gt;", "Hello")
                .doesNotContain(" <script>");
        assertThat(get("/models/calls/" + work, "OPS"))
                .hasStatusOk()
                .bodyText()
                .contains("shown to the process owner and to risk")
                .doesNotContain("the material", "Hello");
        assertThat(get("/models/calls/nothing", "OPS")).hasStatus(404);
    }

    @Test
    void texts_whose_time_is_over_are_said_to_be_gone() {
        var work = jdbc.sql("select work from model_call where model = 'small'")
                .query(String.class)
                .single();
        jdbc.sql("update model_call set prompt = null, answer = null").update();

        assertThat(get("/models/calls/" + work, "OWNER")).bodyText().contains("2 calls", "no longer kept");
    }

    @Test
    void without_calls_the_page_says_so() {
        nothing();

        assertThat(get("/models", "OPS")).hasStatusOk().bodyText().contains("No model was asked", "big");
    }

    @Test
    void the_api_lists_calls_without_their_texts() {
        var answer = get("/api/v1/model-calls", "RISK");

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.total").isEqualTo(4);
        assertThat(answer)
                .bodyText()
                .contains(
                        "\"outcome\":\"FAILED\"",
                        "\"costMicros\":2000",
                        "\"requestId\":\"req-1\"",
                        "\"currency\":\"EUR\"")
                .doesNotContain("the material", "Hello");
    }

    @ParameterizedTest
    @CsvSource({
        "caseId=C-20261123-7K3M9QX2VB, 4",
        "caseId=C-20261123-7K3M9QX2VC, 0",
        "pattern=draft-reply, 4",
        "model=small, 1",
        "from=2026-01-01T00:00:00Z&model=big, 3",
        "to=2026-01-01T00:00:00Z, 0",
    })
    void calls_can_be_narrowed_down(String query, int total) {
        assertThat(get("/api/v1/model-calls?" + query, "OPS"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(total);
    }

    @Test
    void a_time_that_is_none_is_a_wrong_request() {
        assertThat(get("/api/v1/model-calls?from=yesterday", "OPS")).hasStatus(400);
    }

    @Test
    void the_api_says_how_each_model_is_doing() {
        assertThat(get("/api/v1/models", "OPS"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0]")
                .asMap()
                .containsEntry("name", "big")
                .containsEntry("state", "UP")
                .containsEntry("concurrency", 16);
    }

    @ParameterizedTest
    @CsvSource({"/models", "/models/calls/x", "/api/v1/models", "/api/v1/model-calls"})
    void agents_do_not_see_them(String address) {
        assertThat(get(address, "AGENT")).hasStatus(403);
    }

    private MvcTestResult get(String address, String role) {
        return mvc.get().uri(address).with(user("somebody").roles(role)).exchange();
    }
}
