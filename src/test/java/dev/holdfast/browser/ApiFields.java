package dev.holdfast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** The fields that callers of the API rely on, in the file of a case that has been through everything. */
final class ApiFields {

    private ApiFields() {}

    static void areAllIn(JsonNode file) {
        assertThat(file.fieldNames())
                .toIterable()
                .contains(
                        "caseId",
                        "status",
                        "topic",
                        "topicConfidence",
                        "riskTier",
                        "riskReasons",
                        "reviewRoute",
                        "draft",
                        "findings",
                        "reviews",
                        "delivery",
                        "processInstanceKey");
        assertThat(file.path("riskReasons")).isNotEmpty();
        assertThat(file.path("draft").fieldNames())
                .toIterable()
                .contains("text", "claims", "model", "pattern", "patternVersion");
        var claim = file.path("draft").path("claims").path(0);
        assertThat(claim.path("text").asText()).isNotBlank();
        assertThat(claim.path("sources").path(0).fieldNames()).toIterable().contains("documentId", "title", "excerpt");
        assertThat(file.path("findings"))
                .allSatisfy(finding ->
                        assertThat(finding.fieldNames()).toIterable().contains("check", "verdict", "detail"));
        assertThat(file.path("reviews"))
                .isNotEmpty()
                .allSatisfy(review -> assertThat(review.fieldNames())
                        .toIterable()
                        .contains("gate", "reviewer", "decision", "reasonCodes", "completedAt"));
        assertThat(file.path("delivery").fieldNames()).toIterable().contains("channel", "sentAt", "text");
    }
}
