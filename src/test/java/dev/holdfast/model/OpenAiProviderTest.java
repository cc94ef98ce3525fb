package dev.holdfast.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.holdfast.model.ModelAnswer.Answered;
import dev.holdfast.model.ModelAnswer.Refused;
import dev.holdfast.model.ModelAnswer.Unavailable;
import dev.holdfast.model.ModelSettings.Provider;
import dev.holdfast.model.ModelSettings.Route;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OpenAiProviderTest {

    private static final String KEY = "sk-verysecretkey0123456789";
    private static final String ANSWER = """
            {"id":"chatcmpl-1","object":"chat.completion","created":1748944000,"model":"small-model-2026",
             "choices":[{"index":0,"message":{"role":"assistant","content":"{\\"text\\":\\"Hello\\",\\"claims\\":[]}"},
             "finish_reason":"stop"}],"usage":{"prompt_tokens":321,"completion_tokens":45,"total_tokens":366}}
            """;

    @RegisterExtension
    static final WireMockExtension SERVER =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private @Nullable String key = KEY;
    private Duration timeout = Duration.ofSeconds(20);

    @Test
    void an_answer_comes_with_the_models_name_and_its_tokens() {
        assertThat(ask(okJson(ANSWER)))
                .isEqualTo(new Answered("{\"text\":\"Hello\",\"claims\":[]}", "small-model-2026", 321, 45));
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo("/v1/chat/completions"))
                        .withHeader("Authorization", equalTo("Bearer " + KEY))
                        .withRequestBody(matchingJsonPath("$.messages[0].role", equalTo("system")))
                        .withRequestBody(matchingJsonPath("$.messages[1].content", equalTo("the material")))
                        .withRequestBody(
                                matchingJsonPath("$.response_format.json_schema.schema.type", equalTo("object"))));
    }

    @Test
    void a_busy_server_is_unavailable_and_is_asked_once() {
        assertThat(why(aResponse()
                        .withStatus(429)
                        .withHeader("Retry-After", "20")
                        .withBody(error("Rate limit reached"))))
                .contains("route 'paid'", "no capacity");
        SERVER.verify(1, postRequestedFor(urlEqualTo("/v1/chat/completions")));
    }

    @Test
    void a_failing_server_is_unavailable() {
        assertThat(why(aResponse().withStatus(500).withBody(error("The server had an error"))))
                .contains("fault", "500");
        assertThat(why(aResponse().withStatus(503).withBody("<html>Bad gateway</html>")))
                .contains("503");
    }

    @Test
    void a_slow_server_is_unavailable_after_its_time() {
        timeout = Duration.ofSeconds(1);

        assertThat(why(okJson(ANSWER).withFixedDelay(4000))).contains("did not answer within 1 s");
    }

    @Test
    void a_cut_connection_is_unavailable() {
        assertThat(why(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))).contains("did not give an answer");
        assertThat(why(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE))).contains("did not give an answer");
    }

    @Test
    void an_answer_in_a_wrong_format_is_unavailable() {
        assertThat(why(okJson("{\"choices\":"))).contains("did not give an answer");
        assertThat(why(okJson("{\"choices\":[]}"))).contains("did not give an answer");
        assertThat(why(okJson(ANSWER.replace("\"{\\\"text\\\":\\\"Hello\\\",\\\"claims\\\":[]}\"", "null"))))
                .contains("empty answer");
    }

    @Test
    void a_filtered_answer_is_refused() {
        assertThat(ask(okJson(ANSWER.replace("\"stop\"", "\"content_filter\""))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_wrong_key_is_named_by_its_variable_and_never_shown(CapturedOutput output) {
        assertThat(why(aResponse().withStatus(401).withBody(error("Incorrect API key provided: " + KEY))))
                .contains("TEST_API_KEY")
                .doesNotContain(KEY);
        assertThat(output.getAll()).doesNotContain(KEY);
    }

    @Test
    void a_missing_key_is_named_by_its_variable_and_nothing_is_sent() {
        key = null;

        assertThat(why(okJson(ANSWER))).contains("set the environment variable TEST_API_KEY");
        SERVER.verify(0, postRequestedFor(urlEqualTo("/v1/chat/completions")));
    }

    @Test
    void a_key_in_place_of_its_variables_name_stops_the_start_without_being_repeated() {
        assertThatThrownBy(() -> new ModelSettings(Map.of("paid", route(KEY))))
                .hasMessageContaining("holdfast.model.routes.paid.api-key-variable")
                .message()
                .doesNotContain(KEY);
    }

    @Test
    void a_server_that_is_not_there_is_unavailable() {
        var route = new Route(
                Provider.OPENAI,
                URI.create("http://localhost:1/v1"),
                "m",
                "",
                Duration.ofSeconds(1),
                0,
                false,
                BigDecimal.ZERO,
                BigDecimal.ZERO);

        assertThat(new OpenAiProvider("paid", route, name -> null).ask(request()))
                .isInstanceOf(Unavailable.class);
    }

    private String why(ResponseDefinitionBuilder response) {
        return ((Unavailable) ask(response)).why();
    }

    private ModelAnswer ask(ResponseDefinitionBuilder response) {
        SERVER.stubFor(post(urlEqualTo("/v1/chat/completions")).willReturn(response));
        return new OpenAiProvider("paid", route("TEST_API_KEY"), name -> name.equals("TEST_API_KEY") ? key : null)
                .ask(request());
    }

    private Route route(String variable) {
        return new Route(
                Provider.OPENAI,
                URI.create(SERVER.baseUrl() + "/v1"),
                "small-model",
                variable,
                timeout,
                0,
                true,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    private static ModelRequest request() {
        return new ModelRequest("the instruction", "the material", "{\"type\":\"object\"}", 500, 0);
    }

    private static String error(String message) {
        return "{\"error\":{\"message\":\"" + message + "\",\"type\":\"error\",\"code\":null}}";
    }
}
