package dev.holdfast.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reviewer types stays in Camunda: each form says so while they type, and lets no card or account number pass. */
class FormWarningsTest {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final String CARD = "Your card 4000 0000 0000 0002 is on its way.";

    /** The field of each form, with a decision for which the form shows it. */
    static Stream<Arguments> fields() {
        return Stream.of(
                Arguments.of("review-draft", "finalReply", "SEND_EDITED"),
                Arguments.of("review-draft", "guidance", "NEW_DRAFT"),
                Arguments.of("second-review", "finalReply", "SEND_EDITED"),
                Arguments.of("second-review", "guidance", "NEW_DRAFT"),
                Arguments.of("legal-review", "finalReply", "WRITTEN_BY_HAND"),
                Arguments.of("legal-review", "guidance", "NEW_DRAFT"),
                Arguments.of("write-reply", "finalReply", "WRITTEN_BY_HAND"),
                Arguments.of("review-answer", "finalReply", "SEND_EDITED"),
                Arguments.of("review-answer", "guidance", "REFUSED"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void it_warns_of_addresses_and_phone_numbers_of_people(String form, String field, String decision)
            throws IOException {
        for (String text : new String[] {
            "Write to Anna.Muster@mail.test please.",
            "I called +49 30 1234567 twice.",
            "Your number\n020 7946 0123 is noted.",
            "(030) 123 45 67"
        }) {
            assertThat(shows(form, field + "Warning", field, decision, text))
                    .as(text)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void it_keeps_still_about_tokens_own_contacts_dates_and_sums(String form, String field, String decision)
            throws IOException {
        for (String text : new String[] {
            "Dear [PERSON_1], we write to [EMAIL_1] and call [PHONE_1] about card [CARD_1].",
            "Call 0800 555 0199, from abroad 00800 555 0112, or write to service@lindenmark.example.",
            "It took until 01.02.2026, as written on 2026-02-01 and 01/02/2026 at 09:30.",
            "A transfer of 1,000,000.00 EUR or €0.50 costs 12.50 EUR in 30 to 45 days.",
            "Case C-20261126-3TGVSVZSBM, form AB12, at most 2026 words."
        }) {
            assertThat(shows(form, field + "Warning", field, decision, text))
                    .as(text)
                    .isFalse();
            assertThat(shows(form, field + "Refusal", field, decision, text))
                    .as(text)
                    .isFalse();
            assertThat(passes(form, field, text)).as(text).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void it_lets_no_card_or_account_number_through_and_says_why(String form, String field, String decision)
            throws IOException {
        for (String text : new String[] {
            CARD,
            "4000000000000002",
            "3782-822463-10005",
            "To DE89 3704 0044 0532 0130 00, or",
            "GB29NWBK60161331926819"
        }) {
            assertThat(shows(form, field + "Refusal", field, decision, text))
                    .as(text)
                    .isTrue();
            assertThat(passes(form, field, text)).as(text).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void it_says_nothing_of_a_field_that_is_not_shown_or_not_written(String form, String field, String decision)
            throws IOException {
        assertThat(shows(form, field + "Refusal", field, "SEND_AS_IS", CARD)).isFalse();
        assertThat(shows(form, field + "Refusal", field, decision, null)).isFalse();
        assertThat(shows(form, field + "Warning", field, decision, null)).isFalse();
    }

    private static boolean shows(String form, String component, String field, String decision, String text)
            throws IOException {
        Map<String, Object> variables = new HashMap<>();
        variables.put("decision", decision);
        variables.put(field, text);
        String hide = component(form, component)
                .path("conditional")
                .path("hide")
                .asText()
                .substring(1);
        var result = FEEL.evaluateExpression(hide, variables);
        assertThat(result.isSuccess()).as(hide).isTrue();
        return !Boolean.TRUE.equals(result.result());
    }

    private static boolean passes(String form, String field, String text) throws IOException {
        return text.matches(
                component(form, field).path("validate").path("pattern").asText());
    }

    private static JsonNode component(String form, String id) throws IOException {
        var tree = new ObjectMapper().readTree(Path.of("forms", form + ".form").toFile());
        return Stream.of(tree.findParents("id"))
                .flatMap(java.util.List::stream)
                .filter(node -> node.path("id").asText().equals(id))
                .findFirst()
                .orElseGet(() -> tree.findParents("key").stream()
                        .filter(node -> node.path("id").asText().equals(id))
                        .findFirst()
                        .orElseThrow());
    }
}
