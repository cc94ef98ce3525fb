package dev.holdfast.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.knowledge.formats.Section;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {

    private static List<Section> sections(SamplePdf pdf) {
        return SampleFiles.read("cards.pdf", pdf.bytes()).sections();
    }

    @Test
    void larger_letters_are_headings_and_every_section_names_its_page() {
        var document = SampleFiles.read(
                "cards.pdf",
                new SamplePdf()
                        .titled("All about cards", LocalDate.of(2026, 6, 15))
                        .heading("Replacement")
                        .paragraph("A new card takes five days. It comes by", "post to your address.")
                        .bold("Abroad")
                        .paragraph("Abroad it takes ten days.")
                        .newPage()
                        .paragraph("An express card takes two days.")
                        .bytes());

        assertThat(document.title()).isEqualTo("All about cards");
        assertThat(document.versionDate()).isEqualTo("2026-06-15");
        assertThat(document.id()).isEqualTo("cards.pdf");
        assertThat(document.sections())
                .containsExactly(
                        new Section(
                                "Replacement, page 1",
                                List.of("A new card takes five days. It comes by post to your address.")),
                        new Section("Replacement › Abroad, page 1", List.of("Abroad it takes ten days.")),
                        new Section("Replacement › Abroad, page 2", List.of("An express card takes two days.")));
    }

    @Test
    void without_headings_the_page_is_the_place() {
        assertThat(sections(new SamplePdf()
                        .paragraph("A card costs ten euros.")
                        .newPage()
                        .paragraph("Cash costs two.")))
                .containsExactly(
                        new Section("Page 1", List.of("A card costs ten euros.")),
                        new Section("Page 2", List.of("Cash costs two.")));
    }

    @Test
    void bookmarks_tell_headings_that_look_like_text() {
        assertThat(sections(new SamplePdf()
                        .titled("Cards", LocalDate.of(2026, 6, 15))
                        .bookmark("Express cards")
                        .paragraph("Express cards")
                        .paragraph("They take two days.")))
                .containsExactly(new Section("Express cards, page 1", List.of("They take two days.")));
    }

    @Test
    void a_word_parted_at_the_end_of_a_line_is_put_together_but_a_compound_keeps_its_hyphen() {
        assertThat(sections(new SamplePdf()
                        .paragraph("A well-known fee. The replace-", "ment of a card is a well-", "known case.")))
                .containsExactly(new Section(
                        "Page 1", List.of("A well-known fee. The replacement of a card is a well-known case.")));
    }

    @Test
    void a_sentence_goes_on_over_the_end_of_a_page() {
        assertThat(sections(new SamplePdf()
                        .paragraph("A card that was lost is replaced within")
                        .newPage()
                        .paragraph("five working days.")))
                .containsExactly(
                        new Section("Page 1", List.of("A card that was lost is replaced within five working days.")));
    }

    @Test
    void heads_and_feet_of_pages_are_left_out() {
        var pdf = new SamplePdf();
        for (int page = 1; page <= 4; page++) {
            pdf.running("Lindenmark Bank, internal", "Edition 7, page " + page + " of 4")
                    .paragraph("Text of page number " + "abcd".charAt(page - 1) + ".");
            if (page < 4) {
                pdf.newPage();
            }
        }

        assertThat(sections(pdf))
                .hasSize(4)
                .allSatisfy(section ->
                        assertThat(section.blocks()).singleElement().asString().startsWith("Text of"));
    }

    @Test
    void lists_and_tables_are_kept() {
        assertThat(sections(new SamplePdf()
                        .paragraph("• A passport.", "• A letter.")
                        .row(true, "Card", "Fee", "Days")
                        .row(false, "Gold", "EUR 10", "5")
                        .row(false, "Blue", "free", "3")))
                .containsExactly(new Section(
                        "Page 1",
                        List.of(
                                "- A passport.\n- A letter.",
                                "| Card | Fee | Days |\n|---|---|---|\n| Gold | EUR 10 | 5 |\n| Blue | free | 3 |")));
    }

    @Test
    void invisible_and_unreadably_small_text_is_left_out_and_said_so() {
        var document = SampleFiles.read(
                "cards.pdf",
                new SamplePdf()
                        .paragraph("A card costs ten euros.")
                        .invisible("abcde")
                        .tiny("fghij")
                        .bytes());

        assertThat(document.sections()).containsExactly(new Section("Page 1", List.of("A card costs ten euros.")));
        assertThat(document.remarks()).containsExactly("Hidden text was left out: 10 letters.");
    }

    @Test
    void text_that_a_recognition_laid_over_the_picture_of_a_page_is_read() {
        assertThat(sections(new SamplePdf().invisible("A card costs ten euros.")))
                .containsExactly(new Section("Page 1", List.of("A card costs ten euros.")));
    }

    @Test
    void pages_without_text_are_remarked_upon_and_a_document_of_pictures_is_refused() {
        assertThat(SampleFiles.read(
                                "cards.pdf",
                                new SamplePdf().paragraph("A card.").newPage().bytes())
                        .remarks())
                .containsExactly("1 page has no text.");
        assertThatThrownBy(() -> SampleFiles.read("scan.pdf", new SamplePdf().bytes()))
                .hasMessageContaining("only pictures of pages")
                .hasMessageContaining("OCR");
    }
}
