package dev.holdfast.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.knowledge.documents.KnowledgeDocument.Section;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {

    private static final Instant MODIFIED = Instant.parse("2026-03-04T10:00:00Z");

    private final DocumentReader reader = new DocumentReader();

    private KnowledgeDocument read(String content) throws BrokenDocumentException {
        return reader.read("fees.md", content, MODIFIED);
    }

    @Test
    void front_matter_and_headings_are_read() throws BrokenDocumentException {
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
    void id_and_version_date_fall_back_to_the_file() throws BrokenDocumentException {
        var document = read("---\ntitle: Fees\n---\nText.");

        assertThat(document.id()).isEqualTo("fees");
        assertThat(document.versionDate()).isEqualTo("2026-03-04");
        assertThat(document.topics()).isEmpty();
    }

    @Test
    void windows_line_ends_and_a_byte_order_mark_make_no_difference() throws BrokenDocumentException {
        var unix = read("---\ntitle: Fees\n---\n# One\nText.\n");
        var windows = read("\uFEFF---\r\ntitle: Fees\r\n---\r\n# One\r\nText.\r\n");

        assertThat(windows).isEqualTo(unix);
    }

    @Test
    void a_huge_document_is_read() throws BrokenDocumentException {
        var document =
                read("---\ntitle: Fees\n---\n" + "A line of it.\n\n".repeat(50_000) + ">".repeat(5_000) + " deep");

        assertThat(document.sections())
                .singleElement()
                .satisfies(section -> assertThat(section.blocks()).hasSizeGreaterThan(49_999));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                             | its first line is not '---'
            # Only a heading                               | its first line is not '---'
            ---\\ntitle: Fees                              | not closed
            ---\\ntitle: Fees\\n---                        | no text
            ---\\ntitle: Fees\\n---\\n# Heading alone      | no text
            ---\\ntitle: [Fees\\n---\\nText                | not valid YAML
            ---\\njust words\\n---\\nText                  | not a list of 'name: value' lines
            ---\\nid: fees\\n---\\nText                    | no title
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
