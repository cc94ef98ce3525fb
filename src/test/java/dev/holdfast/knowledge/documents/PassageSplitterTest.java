package dev.holdfast.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.knowledge.documents.PassageSplitter.Piece;
import dev.holdfast.knowledge.formats.Format;
import dev.holdfast.knowledge.formats.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {

    private static List<Piece> split(Section... sections) {
        return new PassageSplitter()
                .split(new KnowledgeDocument(
                        "fees",
                        "Fees",
                        Format.MARKDOWN,
                        "fees.md",
                        "1/1",
                        List.of(),
                        "2026-01-31",
                        "hash",
                        List.of(),
                        List.of(sections)));
    }

    private static String words(int count) {
        return "word ".repeat(count).strip();
    }

    @Test
    void sections_of_the_usual_size_stay_whole() {
        var pieces = split(new Section("One", List.of(words(50))), new Section("Two", List.of(words(30), words(30))));

        assertThat(pieces)
                .containsExactly(new Piece("One", words(50)), new Piece("Two", words(30) + "\n\n" + words(30)));
    }

    @Test
    void small_neighbours_are_joined_and_keep_their_headings() {
        var pieces = split(new Section("Fees › Cards", List.of("Free.")), new Section("Fees › Cash", List.of("€2.")));

        assertThat(pieces).containsExactly(new Piece("Fees › Cards", "Free.\n\nCash\n€2."));
    }

    @Test
    void a_long_table_is_cut_between_rows() {
        var pieces = split(new Section(
                "Table",
                List.of(("| a row of seven words in all |\n").repeat(40).strip())));

        assertThat(pieces)
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        piece -> assertThat(piece.text()).startsWith("| a row").endsWith("in all |"));
    }

    @Test
    void text_without_any_break_is_cut_at_words_and_nothing_is_lost() {
        var pieces = split(new Section("", List.of(words(1_000))));

        assertThat(pieces)
                .allSatisfy(piece -> assertThat(piece.text().split(" ")).hasSizeLessThanOrEqualTo(75));
        assertThat(pieces.stream()
                        .mapToInt(piece -> piece.text().split(" ").length)
                        .sum())
                .isEqualTo(1_000);
    }
}
