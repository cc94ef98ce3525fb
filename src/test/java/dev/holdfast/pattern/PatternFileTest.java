package dev.holdfast.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class PatternFileTest {

    private final String valid = shippedText();

    @Test
    void the_shipped_pattern_is_valid_and_owned_by_a_role() {
        var pattern = PatternFile.parse("draft-reply.md", valid);

        assertThat(pattern.id()).isEqualTo("draft-reply");
        assertThat(pattern.owner()).isEqualTo("Contact centre champions");
        assertThat(pattern.requiredInputs()).containsExactly("message");
        assertThat(pattern.inputNames()).containsExactly("guidance", "language", "message", "subject", "topic");
        assertThat(pattern.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void answers_are_shared_only_where_the_file_says_so() {
        var sharing = valid.replace("maxOutputTokens: 1200", "maxOutputTokens: 1200\nshareAnswers: true");

        assertThat(PatternFile.parse("draft-reply.md", valid).sharesAnswers()).isFalse();
        assertThat(PatternFile.parse("draft-reply.md", sharing).sharesAnswers()).isTrue();
        assertThatThrownBy(() -> PatternFile.parse("draft-reply.md", sharing.replace("true", "sometimes")))
                .hasMessageContaining("field shareAnswers")
                .hasMessageContaining("write true or false");
    }

    @Test
    void the_hash_changes_with_any_word_and_not_with_line_ends() {
        var pattern = PatternFile.parse("draft-reply.md", valid);

        assertThat(PatternFile.parse("draft-reply.md", valid.replace("\n", "\r\n"))
                        .hash())
                .isEqualTo(pattern.hash());
        assertThat(PatternFile.parse("draft-reply.md", valid.replace("short paragraphs", "long paragraphs"))
                        .hash())
                .isNotEqualTo(pattern.hash());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id: draft-reply                  | id: other                 | field id
                    version: 1                       | version: one              | field version
                    version: 1                       | version: 0                | field version
                    owner: Contact centre champions  | owner:                    | field owner
                    modelClass: standard             | modelClass: huge          | field modelClass
                    maxOutputTokens: 1200            | maxOutputTokens: 1.5      | field maxOutputTokens
                    - name: subject                  | - name: message           | field inputs[2].name
                    - name: subject                  | - name: context           | field inputs[2].name
                    required: false                  | required: maybe           | field inputs[2].required
                    title: A lost card               | colour: red               | field examples[1].colour
                    type: object                     | type: thing               | field output
                    text:                            | body:                     | field output.properties.text
                    {{guidance}}                     | ((guidance))              | field inputs
                    of {{organisation}}.             | of {{message}}.           | section System
                    </message>                       | </massage>                | section User
                    <subject>{{subject}}</subject>   | {{subject}}               | section User
                    {{guidance}}                     | {{guidanse}}              | field inputs
                    '# User'                         | '# Users'                 | section Users
                    '# User'                         | ''                        | section User
                    version: 1                       | 'version: 1\\nversion: 2' | front matter
                    """)
    void a_fault_is_one_sentence_that_names_file_and_field(String right, String wrong, String place) {
        String text = valid.replaceFirst(
                java.util.regex.Pattern.quote(right), wrong == null ? "" : wrong.replace("\\n", "\n"));

        assertThatThrownBy(() -> PatternFile.parse("draft-reply.md", text))
                .isInstanceOf(PatternFaultException.class)
                .hasMessageStartingWith("Pattern file draft-reply.md, " + place)
                .hasMessageEndingWith(".")
                .message()
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "---",
                "---\n---\n",
                "---\n\n---\n",
                "---\n- a\n---\n# System\n",
                "---\na: &a [*a]\n---\n",
                "---\na: !!javax.script.ScriptEngineManager []\n---\n",
                "---\n\t\n---\n",
                "---\nid: \u0000\n---\n",
                "\uFEFF---\nid: 1\n---\n"
            })
    void nasty_files_are_faults_and_nothing_worse(String text) {
        assertThatThrownBy(() -> PatternFile.parse("draft-reply.md", text)).isInstanceOf(PatternFaultException.class);
    }

    @Test
    void deeply_nested_and_aliased_front_matter_is_a_fault() {
        var bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "]\n");
        }

        assertThatThrownBy(() -> PatternFile.parse("x.md", "---\n" + bomb + "\n---\n"))
                .isInstanceOf(PatternFaultException.class);
        assertThatThrownBy(() -> PatternFile.parse("x.md", "---\na: " + "[".repeat(20_000) + "\n---\n"))
                .isInstanceOf(PatternFaultException.class);
    }

    @Test
    void a_thousand_damaged_files_are_read_or_are_faults() {
        var random = new Random(42);
        for (int i = 0; i < 1000; i++) {
            var damaged = new StringBuilder(valid);
            for (int cut = 0; cut < 1 + random.nextInt(5); cut++) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.deleteCharAt(at);
                    case 1 -> damaged.insert(at, "{}[]:#-&*!|>'\"%@`\n\t\\".charAt(random.nextInt(20)));
                    default -> damaged.setLength(Math.max(1, at));
                }
            }
            Throwable thrown = catchThrowable(() -> PatternFile.parse("draft-reply.md", damaged.toString()));
            if (thrown != null) {
                assertThat(thrown).as(damaged.toString()).isInstanceOf(PatternFaultException.class);
            }
        }
    }

    @Test
    void a_placeholder_inside_a_value_stays_as_it_is() {
        var template = new PromptTemplate("A {{message}} B {{ subject }} C {{none}}");

        assertThat(template.fill(Map.of(
                        "message", PromptText.untrusted("{{subject}} $1 \\"), "subject", PromptText.untrusted("s"))))
                .isEqualTo("A {{subject}} $1 \\ B s C ");
    }

    private static String shippedText() {
        try {
            return new ClassPathResource("patterns/draft-reply.md").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
