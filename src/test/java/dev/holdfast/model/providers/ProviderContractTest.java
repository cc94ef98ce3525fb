package dev.holdfast.model.providers;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.holdfast.model.extractive.ExtractiveReply;
import dev.holdfast.model.providers.ProviderAnswer.Declined;
import dev.holdfast.model.providers.ProviderAnswer.Failed;
import dev.holdfast.model.providers.ProviderAnswer.Failed.Kind;
import dev.holdfast.model.providers.ProviderAnswer.Said;
import dev.holdfast.model.providers.ProviderAnswer.Truncated;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Every vendor in its real wire format: what may happen on the wire has one meaning for all of them. */
@ParameterizedClass
@MethodSource("dev.holdfast.model.providers.WireFormat#all")
@ExtendWith(OutputCaptureExtension.class)
class ProviderContractTest {

    private static final String KEY = "sk-verysecretkey0123456789";
    private static final String TEXT = "{\"text\":\"Hello\",\"claims\":[]}";
    private static final String SCHEMA = """
            {"type":"object","required":["text"],"additionalProperties":false,"properties":{"text":{"type":"string"},
             "claims":{"type":"array","items":{"type":"string"}}}}""";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(options().dynamicPort().dynamicHttpsPort())
            .build();

    private final WireFormat format;

    private Duration deadline = Duration.ofSeconds(20);
    private ModelCapability[] capabilities = {};
    private final TrustedTestServer trusted = new TrustedTestServer();

    ProviderContractTest(WireFormat format) {
        this.format = format;
    }

    @BeforeEach
    void trustTheServer() {
        trusted.begin();
    }

    @AfterEach
    void trustNobody() {
        trusted.end();
    }

    @Test
    void an_answer_comes_with_its_text_its_tokens_and_the_names_of_model_and_call() {
        var said = (Said) ask(okJson(answer()).withHeader(format.requestIdHeader(), "req-17"));

        assertThat(said.text()).isEqualTo(TEXT);
        assertThat(said.facts().tokensIn()).isEqualTo(321);
        assertThat(said.facts().tokensOut()).isEqualTo(45);
        assertThat(said.facts().tokensCached()).isEqualTo(format.countsKeptTokens() ? 100 : 0);
        assertThat(said.facts().requestId()).isEqualTo("req-17");
        assertThat(said.facts().finishReason()).isEqualTo("STOP");
        assertThat(said.facts().status()).isEqualTo(200);
        SERVER.verify(
                1,
                postRequestedFor(urlPathEqualTo(format.path()))
                        .withHeader(format.keyHeader(), equalTo(format.keyPrefix() + KEY))
                        .withRequestBody(matchingJsonPath(format.userTextAt(), equalTo("the material"))));
    }

    @Test
    void without_a_schema_on_the_wire_the_prompt_asks_for_the_json() {
        ask(okJson(answer()));

        var body = SERVER.getAllServeEvents().getFirst().getRequest().getBodyAsString();
        assertThat(body).contains("fits this JSON Schema", "additionalProperties");
    }

    @Test
    void the_schema_goes_over_the_wire_where_the_vendor_has_it() {
        assumeFalse(format.schemaAt().isEmpty(), "The library has no schema for this vendor");
        capabilities = new ModelCapability[] {ModelCapability.JSON_SCHEMA};

        assertThat(ask(okJson(answer()))).isInstanceOf(Said.class);

        var request = SERVER.getAllServeEvents().getFirst().getRequest();
        assertThat(request.getBodyAsString()).doesNotContain("fits this JSON Schema");
        SERVER.verify(1, anyRequestedFor(anyUrl()).withRequestBody(matchingJsonPath(format.schemaAt())));
    }

    @Test
    void an_idempotency_key_is_sent_where_the_model_takes_one() {
        ask(okJson(answer()));
        capabilities = new ModelCapability[] {ModelCapability.IDEMPOTENCY_KEY};
        ask(okJson(answer()));

        SERVER.verify(1, anyRequestedFor(anyUrl()).withHeader("Idempotency-Key", equalTo("work-1")));
    }

    @Test
    void a_cut_off_answer_is_truncated_and_its_tokens_count() {
        var truncated = (Truncated) ask(okJson(filled(format.truncated())));

        assertThat(truncated.why()).contains("cut off at 500 tokens");
        assertThat(truncated.facts().tokensOut()).isEqualTo(45);
    }

    @Test
    void a_filtered_answer_is_declined() {
        assumeFalse(format.filtered().isEmpty(), "This interface has no filter");
        assertThat(ask(okJson(filled(format.filtered())))).isInstanceOf(Declined.class);
    }

    @Test
    void a_refusal_is_declined() {
        assumeFalse(format.refusal().isEmpty(), "This interface has no refusal");
        assertThat(ask(okJson(filled(format.refusal())))).isInstanceOf(Declined.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"choices\":", "<html>Welcome</html>", "", "[]", "{}"})
    void a_malformed_answer_is_a_failure(String body) {
        assertThat(failure(aResponse().withStatus(200).withBody(body)).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void an_empty_answer_is_a_failure() {
        assertThat(failure(okJson(format.answer().formatted("\"\""))).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void a_wrong_key_is_named_by_its_variable_and_never_shown() {
        var failed = failure(error(401, "Incorrect API key provided: " + KEY));

        assertThat(failed.kind()).isEqualTo(Kind.KEY_REFUSED);
        assertThat(failed.why()).contains("TEST_API_KEY").doesNotContain(KEY);
    }

    @Test
    void an_unknown_model_is_named() {
        var failed = failure(error(404, "no such model"));

        assertThat(failed.kind()).isEqualTo(Kind.MODEL_UNKNOWN);
        assertThat(failed.why()).contains("small-model");
    }

    @Test
    void a_busy_server_is_asked_once_and_says_how_long_it_wants_peace() {
        assertThat(pause(error(429, "slow down"))).isZero();
        assertThat(pause(error(429, "slow down").withHeader("Retry-After", "20")))
                .isEqualTo(Duration.ofSeconds(20));
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(40));
        assertThat(pause(error(429, "slow down").withHeader("Retry-After", date)))
                .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(41));
        SERVER.verify(3, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 529})
    void a_failing_server_is_a_failure_and_is_asked_once(int status) {
        assertThat(failure(error(status, "oh no")).kind()).isEqualTo(Kind.SERVER_FAULT);
        assertThat(failure(aResponse().withStatus(status).withBody("<html>Bad gateway</html>"))
                        .why())
                .contains(Integer.toString(status));
        SERVER.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void a_refused_request_is_a_failure() {
        assertThat(failure(error(400, "the prompt: the material")).kind()).isEqualTo(Kind.REQUEST_REFUSED);
    }

    @Test
    void a_slow_first_byte_ends_in_time() {
        deadline = Duration.ofSeconds(1);

        assertThat(failure(okJson(answer()).withFixedDelay(4000)).kind()).isEqualTo(Kind.TOO_LATE);
    }

    @Test
    void a_slow_body_ends_in_time() {
        deadline = Duration.ofSeconds(1);

        var failed = failure(okJson(answer()).withChunkedDribbleDelay(10, 8000));

        assertThat(failed.kind()).isEqualTo(Kind.TOO_LATE);
        assertThat(failed.facts().firstByteMillis()).isPositive();
    }

    @Test
    void a_cut_connection_is_a_failure() {
        assertThat(failure(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                        .kind())
                .isEqualTo(Kind.CUT);
        assertThat(failure(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)).kind())
                .isEqualTo(Kind.CUT);
    }

    @Test
    void a_server_that_is_not_there_was_not_asked() {
        var provider = connect(format.provider().equals("azure-openai") ? "https://localhost:1" : "http://localhost:1");

        assertThat(((Failed) provider.ask(request())).kind()).isEqualTo(Kind.NOT_CONNECTED);
    }

    @Test
    void no_key_no_prompt_and_no_answer_is_in_any_line_of_the_log(CapturedOutput output) {
        try (var everything = new EveryLogLine()) {
            ask(okJson(answer()));
            ask(error(401, "Incorrect API key provided: " + KEY + " for the material"));
            ask(error(500, "the material"));
            ask(okJson(filled(format.truncated())));
            ask(okJson("{\"choices\":\"Hello"));
            assertThat(everything.count()).isGreaterThan(EveryLogLine.PROBES - 1);
        }

        assertThat(output.getAll()).doesNotContain(KEY, "the material", "the instruction", "Hello");
    }

    private String answer() {
        return filled(format.answer());
    }

    private static String filled(String body) {
        return body.contains("%s") ? body.formatted(quoted(TEXT)) : body;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }

    private ResponseDefinitionBuilder error(int status, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(format.error().formatted(message));
    }

    private Duration pause(ResponseDefinitionBuilder response) {
        var failed = failure(response);
        assertThat(failed.kind()).isEqualTo(Kind.NO_CAPACITY);
        return failed.facts().rate().pause();
    }

    private Failed failure(ResponseDefinitionBuilder response) {
        var answer = ask(response);
        assertThat(answer).isInstanceOf(Failed.class);
        return (Failed) answer;
    }

    private ProviderAnswer ask(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).willReturn(response));
        var address = format.provider().equals("azure-openai")
                ? "https://localhost:" + SERVER.getRuntimeInfo().getHttpsPort()
                : SERVER.baseUrl();
        return connect(address).ask(request());
    }

    private ChatProvider connect(String address) {
        var model = DescribedModel.of(format.provider())
                .at(address + format.base())
                .withKeyIn("TEST_API_KEY")
                .that(capabilities)
                .model();
        return new Providers(Providers.shipped(), new ExtractiveReply(new NoEmbeddings()), name -> KEY)
                .connect("holdfast.model.models[0]", model);
    }

    private ProviderRequest request() {
        return new ProviderRequest("the instruction", "the material", SCHEMA, 500, deadline, "work-1", "", "");
    }
}
