package dev.holdfast.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.holdfast.casework.Channel;
import dev.holdfast.workflow.CaseId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WebhookTransportTest {

    @RegisterExtension
    static final WireMockExtension RECEIVER = WireMockExtension.newInstance().build();

    private DeliveryFixture delivery;

    @BeforeEach
    void open() {
        delivery = new DeliveryFixture(
                new WebhookTransport(DeliveryFixture.settings(URI.create(RECEIVER.baseUrl() + "/replies?tenant=1"))));
    }

    @AfterEach
    void close() {
        delivery.close();
    }

    @Test
    void a_receiver_can_verify_who_sent_a_reply_and_tell_a_repetition() throws Exception {
        RECEIVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(204)));
        CaseId id = delivery.aCase(Channel.CHAT);

        DeliveryId deliveryId = delivery.send(id, "Dear [PERSON_1] 😀 \"},{<script>");

        var request = RECEIVER.findAll(postRequestedFor(anyUrl())).getFirst();
        assertThat(request.getUrl()).isEqualTo("/replies?tenant=1");
        assertThat(request.getHeader("Idempotency-Key")).isEqualTo(deliveryId.value());
        String signature = request.getHeader(WebhookSignature.HEADER);
        Instant at = Instant.ofEpochSecond(Long.parseLong(signature.substring(2, signature.indexOf(','))));
        assertThat(signature).isEqualTo(WebhookSignature.of(DeliveryFixture.SECRET, at, request.getBodyAsString()));
        assertThat(at).isBetween(Instant.now().minusSeconds(60), Instant.now());
        var body = new ObjectMapper().readTree(request.getBodyAsString());
        assertThat(body.get("text").asText()).isEqualTo("Dear Leïla Haddad 😀 \"},{<script>");
        assertThat(body.get("caseId").asText()).isEqualTo(id.value());
        assertThat(body.get("channel").asText()).isEqualTo("chat");
        assertThat(delivery.entry(id).sentWay()).isEqualTo("over the webhook");
    }

    @Test
    void a_signature_is_the_one_that_other_tools_compute() {
        // printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac 'a secret for tests only'
        assertThat(WebhookSignature.of(DeliveryFixture.SECRET, Instant.ofEpochSecond(1_700_000_000), "{\"a\":1}"))
                .isEqualTo("t=1700000000,v1=3e2aa152e5ac0d822398bc4380f88c1d8f0effee5ce5b40b46ed862aca40afb8");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void a_receiver_in_trouble_gets_the_reply_later_under_the_same_key(
            String trouble, ResponseDefinitionBuilder answer) {
        RECEIVER.stubFor(post(anyUrl()).willReturn(answer));
        CaseId id = delivery.aCase(Channel.WEB);

        delivery.send(id, "Hello");
        assertThat(delivery.entry(id).state()).isEqualTo(OutboxEntry.State.WAITING);
        assertThat(delivery.entry(id).lastError()).startsWith("The webhook").doesNotContain("localhost");

        RECEIVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(200)));
        delivery.clock.pass(Duration.ofHours(1));
        delivery.dispatcher.dispatch();

        assertThat(delivery.entry(id).state()).isEqualTo(OutboxEntry.State.SENT);
        assertThat(RECEIVER.findAll(postRequestedFor(anyUrl())).stream()
                        .map(request -> request.getHeader("Idempotency-Key"))
                        .distinct())
                .hasSize(1);
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of("500", aResponse().withStatus(500)),
                Arguments.of("404", aResponse().withStatus(404)),
                Arguments.of("a redirect", aResponse().withStatus(307).withHeader("Location", "/elsewhere")),
                Arguments.of("429", aResponse().withStatus(429).withHeader("Retry-After", "60")),
                Arguments.of("no answer in time", aResponse().withStatus(200).withFixedDelay(4000)),
                Arguments.of(
                        "a body without end",
                        aResponse().withStatus(200).withBody("x".repeat(100)).withChunkedDribbleDelay(10, 5000)),
                Arguments.of("a cut connection", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("an empty answer", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Arguments.of("garbage", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
    }

    @Test
    void a_wait_that_a_busy_receiver_names_is_kept() {
        RECEIVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "60")));
        CaseId id = delivery.aCase(Channel.WEB);
        delivery.send(id, "Hello");

        delivery.clock.pass(Duration.ofSeconds(59));
        delivery.dispatcher.dispatch();

        assertThat(delivery.entry(id).attempts()).isEqualTo(1);
    }
}
