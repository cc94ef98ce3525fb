package dev.holdfast.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a reviewer types stays in Camunda: each form says so while they type, lets no card or account number pass, and a
 * person's address or number only with a tick. A required field does it that is shown only then.
 */
class FormWarningsTest {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final String CARD = "Your card 4000 0000 0000 0002 is on its way.";
    private static final List<String> OWN = List.of("lindenmark.example", "0800 555 01", "030 555 01");
    private static final String DRAFT =
            "Pay to DE89 3704 0044 0532 0130 00, or ask help@ombudsman.test, 020 7946 0999.";

    /** Tasklist 8.6.0 has another engine for FEEL than this test; it stops at these and then hides nothing. */
    private static final Pattern NOT_IN_TASKLIST_8_6 = Pattern.compile(
            "\\b(?:matches|extract|trim|is empty|get or else|assert|round (?:up|down|half up|half down))\\(");

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
    void an_address_or_phone_number_of_a_person_needs_a_tick(String form, String field, String decision)
            throws IOException {
        for (String text : new String[] {
            "Write to Anna.Muster@mail.test please.",
            "I called +49 30 1234567 twice.",
            "Your number\n020 7946 0123 is noted.",
            "One|+49 30 1234567|two",
            "Write to me@evil-lindenmark.example.test or me@notlindenmark.example.",
            DRAFT + " Or call 020 7946 0123.",
            "(030) 123 45 67"
        }) {
            assertThat(asks(form, "Warning", "Checked", field, decision, text))
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
            "Call (030) 555-0199 or write to Cards@Mail.Lindenmark.example.",
            DRAFT,
            "It took until 01.02.2026, as written on 2026-02-01 and 01/02/2026 at 09:30.",
            "A transfer of 1,000,000.00 EUR or €0.50 costs 12.50 EUR in 30 to 45 days.",
            "Case C-20261126-3TGVSVZSBM, form AB12 PLUS CARD, reference 4000/0000/0000/0002, at most 2026 words."
        }) {
            assertThat(asks(form, "Warning", "Checked", field, decision, text))
                    .as(text)
                    .isFalse();
            assertThat(asks(form, "Refusal", "Refused", field, decision, text))
                    .as(text)
                    .isFalse();
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
            "a|4000000000000002",
            DRAFT + " Not " + CARD,
            "To DE02 1203 0000 0000 2020 51, or",
            "GB29NWBK60161331926819",
            "NL91 ABNA 0417 1643 00"
        }) {
            assertThat(asks(form, "Refusal", "Refused", field, decision, text))
                    .as(text)
                    .isTrue();
            assertThat(asks(form, "Warning", "Checked", field, decision, text))
                    .as("one sentence is enough about " + text)
                    .isFalse();
        }
        assertThat(component(form, field + "Refused").path("readonly").asBoolean())
                .as("nobody can fill it in")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void it_says_nothing_of_a_field_that_is_not_shown_or_not_written(String form, String field, String decision)
            throws IOException {
        assertThat(asks(form, "Refusal", "Refused", field, "SEND_AS_IS", CARD)).isFalse();
        assertThat(asks(form, "Refusal", "Refused", field, decision, null)).isFalse();
        assertThat(asks(form, "Warning", "Checked", field, decision, null)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_form_whose_task_began_before_own_contacts_were_told_asks_about_all(
            String form, String field, String decision) throws IOException {
        var variables = variables(field, decision, "Write to service@lindenmark.example.");
        variables.remove("ownContacts");
        variables.remove("presentText");

        assertThat(shows(form, field + "Warning", variables)).isTrue();
        assertThat(shows(form, field + "Refusal", variables)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "review-draft",
                "second-review",
                "legal-review",
                "write-reply",
                "review-answer",
                "sign-certificate"
            })
    void no_form_asks_for_what_tasklist_does_not_know(String form) throws IOException {
        assertThat(NOT_IN_TASKLIST_8_6
                        .matcher(Files.readString(Path.of("forms", form + ".form")))
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
    }

    /** Whether the form says its sentence, and with it asks for the field without which no task is completed. */
    private static boolean asks(String form, String said, String asked, String field, String decision, String text)
            throws IOException {
        var variables = variables(field, decision, text);
        boolean says = shows(form, field + said, variables);
        assertThat(component(form, field + asked)
                        .path("validate")
                        .path("required")
                        .asBoolean())
                .isTrue();
        assertThat(shows(form, field + asked, variables))
                .as("the sentence and the field go together")
                .isEqualTo(says);
        return says;
    }

    private static Map<String, Object> variables(String field, String decision, String text) {
        var variables = new HashMap<String, Object>();
        variables.put("decision", decision);
        variables.put("ownContacts", OWN);
        variables.put("presentText", DRAFT);
        variables.put(field, text);
        return variables;
    }

    private static boolean shows(String form, String component, Map<String, Object> variables) throws IOException {
        String hide = component(form, component)
                .path("conditional")
                .path("hide")
                .asText()
                .substring(1);
        var result = FEEL.evaluateExpression(hide, variables);
        assertThat(result.isSuccess()).as(hide).isTrue();
        return !Boolean.TRUE.equals(result.result());
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
