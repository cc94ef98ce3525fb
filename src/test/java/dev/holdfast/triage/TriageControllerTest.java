package dev.holdfast.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class TriageControllerTest {

    @TempDir
    static Path directory;

    @Test
    void a_message_gets_its_topic() {
        assertThat(post(Learned.recognition(directory), "{\"message\": \"my card was stolen from my bag\"}"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.topic", topic -> topic.assertThat().isEqualTo("card_lost_or_stolen"))
                .hasPathSatisfying("$.confidence", value -> value.assertThat().isInstanceOf(Double.class))
                .hasPathSatisfying(
                        "$.alternatives[0].confidence",
                        value -> value.assertThat().isInstanceOf(Double.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"message\": null}", "{\"message\": \"\"}", "{\"message\": \"  \"}", "[]", "", "{"})
    void a_request_without_a_message_is_refused(String body) {
        assertThat(post(Learned.notYet(directory), body)).hasStatus(400);
    }

    @Test
    void a_message_may_have_20_000_characters_and_no_more() {
        var recognition = Learned.recognition(directory);

        assertThat(post(recognition, "{\"message\": \"" + "a".repeat(20_000) + "\"}"))
                .hasStatusOk();
        assertThat(post(recognition, "{\"message\": \"" + "a".repeat(20_001) + "\"}"))
                .hasStatus(400);
    }

    @Test
    void while_topics_are_being_learned_the_answer_says_when_to_ask_again() {
        var result = post(Learned.notYet(directory), "{\"message\": \"close my account\"}");

        assertThat(result)
                .hasStatus(503)
                .hasHeader("Retry-After", "30")
                .bodyText()
                .contains("still learning");
    }

    private static MvcTestResult post(TopicRecognition recognition, String body) {
        return MockMvcTester.of(new TriageController(recognition))
                .post()
                .uri("/api/v1/triage")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
