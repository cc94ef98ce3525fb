package dev.holdfast.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class DetectionsControllerTest {

    @Test
    void each_find_has_its_place_in_utf_16_units() {
        assertThat(post("{\"text\": \"😀 write to leila@example.org\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"findings": [{"type": "EMAIL", "start": 12, "end": 29, "confidence": 0.99, "detector": "email-address"}]}
                        """);
    }

    @Test
    void what_holds_nothing_personal_has_no_finds() {
        assertThat(post("{\"text\": \"What does a new card cost?\"}"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"findings\": []}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\": null}", "{\"text\": \" \"}", "[]", "", "{"})
    void a_request_without_a_text_is_refused(String body) {
        assertThat(post(body)).hasStatus(400);
    }

    @Test
    void a_text_may_have_20_000_characters_and_no_more() {
        assertThat(post("{\"text\": \"" + "a".repeat(20_000) + "\"}")).hasStatusOk();
        assertThat(post("{\"text\": \"" + "a".repeat(20_001) + "\"}")).hasStatus(400);
    }

    private static MvcTestResult post(String body) {
        return MockMvcTester.of(new DetectionsController(FindingFixture.detection()))
                .post()
                .uri("/api/v1/privacy/detections")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
