package dev.holdfast.triage.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTextTest {

    @Test
    void tokens_and_doubled_spaces_are_left_out() {
        assertThat(MessageText.plain("I am [PERSON_1],\n\n write to [EMAIL_12]  please"))
                .isEqualTo("I am , write to please");
    }

    @Test
    void brackets_that_are_no_token_stay() {
        assertThat(MessageText.plain("see [page 2] and [A_1]")).isEqualTo("see [page 2] and [A_1]");
    }

    @Test
    void words_are_lower_case_and_without_signs() {
        assertThat(MessageText.words("It's £5.20 — ﬁne, STRASSE!"))
                .containsExactly("it", "s", "5", "20", "fine", "strasse");
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.triage.NastyTexts#all")
    void any_text_becomes_short_well_formed_text_without_control_characters(String nasty) {
        String plain = MessageText.plain(nasty);

        assertThat(plain).hasSizeLessThanOrEqualTo(MessageText.LONGEST + 1);
        assertThat(plain.codePoints().anyMatch(Character::isISOControl)).isFalse();
        assertThat(plain.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE))
                .isFalse();
        assertThat(MessageText.plain(plain)).isEqualTo(plain);
        assertThat(MessageText.words(plain)).noneMatch(String::isBlank);
    }
}
