package dev.holdfast.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.knowledge.formats.BrokenDocumentException;
import dev.holdfast.knowledge.formats.Section;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {

    private KnowledgeDocument read(String content) {
        return SampleFiles.read("fees.md", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void front_matter_and_headings_are_read() {
        var document = read("""
                ---
                id: all-fees
                title: "Fees: an overview"
                topics: [fees_and_charges, overdraft]
                versionDate: 2026-06-15
                owner: Pricing
                ---
                Before any heading.

                # Accounts
                ## Current account
                It is **free**.

                - one
                - two
                # Cards
                | Card | Fee |
                |---|---|
                | Gold | €10 |
                """);

        assertThat(document.id()).isEqualTo("all-fees");
        assertThat(document.title()).isEqualTo("Fees: an overview");
        assertThat(document.topics()).containsExactly("fees_and_charges", "overdraft");
        assertThat(document.versionDate()).isEqualTo("2026-06-15");
        assertThat(document.sections())
                .extracting(Section::heading)
                .containsExactly("", "Accounts › Current account", "Cards");
        assertThat(document.sections().get(1).blocks()).first().isEqualTo("It is free.");
        assertThat(document.sections().get(2).blocks().getFirst()).contains("| Gold | €10 |");
    }

    @Test
    void id_and_version_date_fall_back_to_the_file() {
        var document = read("---\ntitle: Fees\n---\nText.");

        assertThat(document.id()).isEqualTo("fees.md");
        assertThat(document.versionDate()).isEqualTo("2026-03-04");
        assertThat(document.topics()).isEmpty();
    }

    @Test
    void a_document_without_a_title_is_called_by_its_first_heading_or_its_file() {
        assertThat(read("---\nid: fees\n---\nText.").title()).isEqualTo("fees");
        assertThat(read("# What things cost\n\nA card costs ten euros.").title())
                .isEqualTo("What things cost");
        assertThat(read("A card costs ten euros.").title()).isEqualTo("fees");
    }

    @Test
    void windows_line_ends_and_a_byte_order_mark_make_no_difference() {
        var unix = read("---\ntitle: Fees\n---\n# One\nText.\n");
        var windows = read("\uFEFF---\r\ntitle: Fees\r\n---\r\n# One\r\nText.\r\n");

        assertThat(windows.hash()).isEqualTo(unix.hash());
        assertThat(windows.sections()).isEqualTo(unix.sections());
    }

    @Test
    void a_huge_document_is_read() {
        var document =
                read("---\ntitle: Fees\n---\n" + "A line of it.\n\n".repeat(50_000) + ">".repeat(5_000) + " deep");

        assertThat(document.sections())
                .singleElement()
                .satisfies(section -> assertThat(section.blocks()).hasSizeGreaterThan(49_999));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                             | it is empty
            # Only a heading                               | no text
            ---\\ntitle: Fees                              | not closed
            ---\\ntitle: Fees\\n---                        | no text
            ---\\ntitle: Fees\\n---\\n# Heading alone      | no text
            ---\\ntitle: [Fees\\n---\\nText                | not valid YAML
            ---\\njust words\\n---\\nText                  | not a list of 'name: value' lines
            ---\\nid: a fee\\ntitle: F\\n---\\nText       | its id 'a fee' has spaces
            ---\\ntitle: Fees\\nversionDate: soon\\n---\\nText | 'soon' is not a date
            ---\\ntitle: !!java.net.URL [x]\\n---\\nText   | not valid YAML
            """)
    void a_broken_document_is_refused_with_its_reason(String content, String reason) {
        assertThatThrownBy(() -> read(content.replace("\\n", "\n")))
                .isInstanceOf(BrokenDocumentException.class)
                .message()
                .contains(reason.replace("''", "'"));
    }
}
