package dev.holdfast.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageTest {

    private static Passage passage(String text) {
        return new Passage("fees#1", "fees", "Fees", "", text, "2026-01-01", 1);
    }

    @Test
    void an_excerpt_shows_a_table_as_its_cells() {
        assertThat(passage("What it costs:\n| card | fee |\n|---|:--|\n| gold | 40 |")
                        .excerpt(100))
                .isEqualTo("What it costs:\ncard · fee\ngold · 40");
    }

    @Test
    void an_excerpt_is_cut_between_words_and_says_so() {
        assertThat(passage("A new card takes five days.").excerpt(16)).isEqualTo("A new card …");
        assertThat(passage("x".repeat(30)).excerpt(16)).hasSize(16).endsWith("x …");
        assertThat(passage("short").excerpt(16)).isEqualTo("short");
    }
}
