package dev.holdfast.certificate.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.certificate.CertificateSettings;
import dev.holdfast.certificate.figures.PassRule;
import dev.holdfast.pattern.TestPatterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteFileTest {

    private static final String GOOD = """
            title: Fees
            cases:
            - name: low-1
              tier: LOW
              topic: fees_and_charges
              subject: Fees
              message: What does a card cost, [PERSON_1]?
            """;

    @Test
    void what_ships_has_enough_cases_in_every_tier_for_the_shipped_rule() {
        var suite = suites("").of("draft-reply").orElseThrow();

        var byTier = suite.cases().stream().collect(Collectors.groupingBy(SuiteCase::tier, Collectors.counting()));

        assertThat(byTier.keySet()).containsExactlyInAnyOrderElementsOf(PassRule.tiers());
        assertThat(byTier.values()).allMatch(cases -> cases >= 60);
        assertThat(suite.cases()).extracting(SuiteCase::message).doesNotHaveDuplicates();
    }

    /** What stands for personal data is a token; digits in a row or an address would be the thing itself. */
    @Test
    void what_ships_holds_no_personal_data() {
        var personal = Pattern.compile("@|\\d{6,}|\\b[A-Z]{2}\\d{2}[ A-Z0-9]{10,}");

        assertThat(suites("").of("draft-reply").orElseThrow().cases())
                .allSatisfy(one -> assertThat(one.message()).doesNotContainPattern(personal));
    }

    @Test
    void a_suite_maps_the_inputs_that_its_pattern_has() {
        var draftReply = TestPatterns.shipped("draft-reply");
        var suite = SuiteFile.parse("draft-reply.yaml", GOOD);

        var input = suite.inputOf(suite.cases().getFirst(), draftReply);

        assertThat(input)
                .isEqualTo(Map.of(
                        "message", "What does a card cost, [PERSON_1]?",
                        "subject", "Fees",
                        "topic", "fees_and_charges",
                        "language", "en"));
        var answerQuestion = TestPatterns.shipped("answer-question");
        var questions = SuiteFile.parse("answer-question.yaml", GOOD.replace("cases:", "input: question\ncases:"));
        assertThat(questions.inputOf(questions.cases().getFirst(), answerQuestion))
                .containsOnlyKeys("question", "topic", "language");
    }

    @Test
    void a_file_of_owners_takes_the_place_of_one_that_ships(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("draft-reply.yaml"), GOOD);
        Files.writeString(folder.resolve("answer-question.yaml"), GOOD.replace("cases:", "input: question\ncases:"));

        var suites = suites(folder.toString());

        assertThat(suites.of("draft-reply").orElseThrow().title()).isEqualTo("Fees");
        assertThat(suites.all()).extracting(Suite::patternId).containsExactly("answer-question", "draft-reply");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tier: LOW   | tier: LOWEST | case 1: the tier is 'LOWEST'; write LOW, MODERATE, HIGH.",
                "tier: LOW   | tier: PROHIBITED | case 1: the tier is 'PROHIBITED'; write LOW, MODERATE, HIGH.",
                "name: low-1 | name: Low 1 | case 1: the name 'Low 1' may only have small letters, digits and dashes.",
                "topic:      | tpoic: | case 1: nobody knows the field 'tpoic'; there are: language, message, name, subject, tier, topic.",
                "title: Fees | title: | the file: the field 'title' wants 1 to 200 characters.",
                "title: Fees | titel: Fees | the file: nobody knows the field 'titel'; there are: cases, input, title.",
                "- name:     | - - name: | is not YAML",
            })
    void a_wrong_file_is_told_what_is_wrong_and_where(String good, String wrong, String says) {
        assertThatThrownBy(() -> SuiteFile.parse("fees.yaml", GOOD.replace(good, wrong)))
                .isInstanceOf(SuiteFaultException.class)
                .hasMessageStartingWith("Suite fees.yaml, ")
                .hasMessageContaining(says);
    }

    @Test
    void two_cases_have_two_names() {
        var twice = GOOD + GOOD.substring(GOOD.indexOf("- name"));

        assertThatThrownBy(() -> SuiteFile.parse("fees.yaml", twice))
                .hasMessage("Suite fees.yaml, case 2: the name 'low-1' is taken; give it another.");
    }

    private static Suites suites(String location) {
        return new Suites(new CertificateSettings(location, 0.1, 30, 4, 20));
    }
}
