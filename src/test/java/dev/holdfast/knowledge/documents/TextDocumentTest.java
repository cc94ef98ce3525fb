package dev.holdfast.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.knowledge.formats.Format;
import dev.holdfast.knowledge.formats.Section;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextDocumentTest {

    @Test
    void paragraphs_underlined_and_shouted_headings_and_lists_are_told_apart() {
        var document = SampleFiles.read("Fees of_cards.txt", """
                Cards
                =====
                A card costs
                ten euros.

                You need:
                - a passport
                - a letter that is
                  signed
                FEE
                is no heading inside of text.

                FOR ADVISERS

                Waive it once.
                """);

        assertThat(document.format()).isEqualTo(Format.TEXT);
        assertThat(document.title()).isEqualTo("Cards");
        assertThat(document.id()).startsWith("Fees-of_cards.txt-");
        assertThat(document.sections())
                .containsExactly(
                        new Section(
                                "",
                                List.of(
                                        "A card costs\nten euros.",
                                        "You need:",
                                        "- a passport\n- a letter that is signed FEE is no heading inside of text.")),
                        new Section("FOR ADVISERS", List.of("Waive it once.")));
    }

    static Stream<Charset> charsets() {
        return Stream.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.ISO_8859_1,
                Charset.forName("windows-1252"));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void the_encoding_is_found_out(Charset charset) {
        var document = SampleFiles.read("fee.txt", "Prüfgebühr für größere Beträge: fünf Euro.".getBytes(charset));

        assertThat(document.sections())
                .containsExactly(new Section("", List.of("Prüfgebühr für größere Beträge: fünf Euro.")));
    }

    @Test
    void front_matter_works_in_plain_text_too() {
        var document =
                SampleFiles.read("fee.txt", "---\nid: fee\ntitle: The fee\nversionDate: 2026-01-02\n---\nTen euros.");

        assertThat(document.id()).isEqualTo("fee");
        assertThat(document.title()).isEqualTo("The fee");
        assertThat(document.versionDate()).isEqualTo("2026-01-02");
    }

    @Test
    void ids_are_made_from_paths_so_that_no_two_are_the_same() {
        var ids = Stream.of("a.md", "a.txt", "x/a.md", "x-a.md", "a b.md", "a-b.md", "ä.md", "ö.md", "x/y/a.md")
                .map(path -> SampleFiles.read(path, "Text.").id())
                .toList();

        assertThat(ids)
                .doesNotHaveDuplicates()
                .startsWith("a.md", "a.txt")
                .allMatch(id -> id.matches("[A-Za-z0-9._-]+"));
        assertThat(SampleFiles.read("x/a.md", "Other text.").id()).isEqualTo(ids.get(2));
    }
}
