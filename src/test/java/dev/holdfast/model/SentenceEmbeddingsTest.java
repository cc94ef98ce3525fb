package dev.holdfast.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.segment.TextSegment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceEmbeddingsTest {

    private final SentenceEmbeddings embeddings = new SentenceEmbeddings();

    @ParameterizedTest
    @ValueSource(
            strings = {"\u200B\u200C\u200D\u2060\uFEFF", "\u0351\u0343\u0316", "\uFFFD \uFFFD", "\u202E\u2067", "\uD83D"
            })
    void a_text_that_shows_nothing_has_the_meaning_of_a_question_mark(String nothing) {
        assertThat(embeddings.embed(nothing).content())
                .isEqualTo(embeddings.embed("?").content());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uDC69 help me \uD83D\uDE4F", "\uD83D\uDE4F help me \uD83D", "help \uD83D me"})
    void half_a_character_takes_nothing_from_the_rest(String cut) {
        assertThat(embeddings.embed(cut).content())
                .isNotEqualTo(embeddings.embed("?").content())
                .isEqualTo(embeddings.embed(cut.replaceAll("\\p{Cs}", "\uFFFD")).content());
    }

    @Test
    void texts_keep_their_order_beside_such_that_show_nothing() {
        var both = embeddings
                .embedAll(List.of(TextSegment.from("\u200B"), TextSegment.from("A card was lost.")))
                .content();

        assertThat(both)
                .containsExactly(
                        embeddings.embed("?").content(),
                        embeddings.embed("A card was lost.").content());
    }
}
