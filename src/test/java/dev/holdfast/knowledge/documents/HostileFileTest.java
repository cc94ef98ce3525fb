package dev.holdfast.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.knowledge.formats.BrokenDocumentException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Files that were damaged, locked or made to do harm. */
class HostileFileTest {

    private static final byte[] DOCX =
            new SampleWord().paragraph("A card costs ten euros.").bytes();
    private static final byte[] PDF =
            new SamplePdf().paragraph("A card costs ten euros.").bytes();

    private static void isRefused(String name, byte[] content, String reason) {
        assertThatThrownBy(() -> SampleFiles.read(name, content))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_locked_pdf_is_named_as_such() {
        isRefused(
                "locked.pdf",
                new SamplePdf().paragraph("Secret.").lockedWith("open sesame").bytes(),
                "protected by a password");
    }

    @Test
    void a_locked_word_document_is_named_as_such() throws Exception {
        var locked = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("open sesame");
            try (var out = encryptor.getDataStream(files)) {
                out.write(DOCX);
            }
            files.writeFilesystem(locked);
        }

        isRefused("locked.docx", locked.toByteArray(), "protected by a password");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 0.6, 0.95})
    void a_file_that_was_cut_off_is_refused_or_read_as_far_as_it_goes(double share) {
        for (var sample : Map.of("cut.pdf", PDF, "cut.docx", DOCX).entrySet()) {
            byte[] whole = sample.getValue();
            try {
                SampleFiles.read(sample.getKey(), Arrays.copyOf(whole, (int) (whole.length * share)));
            } catch (BrokenDocumentException reported) {
                assertThat(reported).message().isNotBlank();
            }
        }
    }

    @Test
    void a_docx_that_was_cut_off_is_refused() {
        isRefused("cut.docx", Arrays.copyOf(DOCX, DOCX.length / 2), "damaged or incomplete");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty.md    | ''                       | it is empty
            spaces.txt  | '   '                    | it has no text
            empty.html  | <html><body></body></html> | it has no text
            fake.pdf    | Just words.              | its name ends in .pdf, but it holds plain text
            fake.docx   | Just words.              | rename it to .txt
            rich.doc    | {\\rtf1 Rich text}       | rich text (RTF); save it as .docx
            table.xlsx  | Just words.              | files that end in .xlsx are not read
            README      | Just words.              | no ending such as .pdf
            """)
    void the_content_decides_and_a_wrong_name_is_explained(String name, String content, String reason) {
        isRefused(name, content.getBytes(StandardCharsets.UTF_8), reason);
    }

    @Test
    void a_pdf_under_the_name_of_a_text_is_read_as_pdf() {
        assertThat(SampleFiles.read("really.txt", PDF).sections()).isNotEmpty();
    }

    @Test
    void bytes_under_the_name_of_a_text_are_refused() {
        byte[] bytes = new byte[2_000];
        new java.util.Random(1).nextBytes(bytes);

        isRefused("noise.txt", bytes, "is not text");
        isRefused("noise.pdf", bytes, "no kind that is known");
    }

    @Test
    void an_archive_that_unpacks_to_gigabytes_is_refused() {
        byte[] bomb = SampleFiles.withParts(DOCX, Map.of("word/document.xml", new byte[100_000_000]));

        assertThat(bomb.length).isLessThan(200_000);
        isRefused("bomb.docx", bomb, "unpacks to far more");
    }

    @Test
    void an_archive_with_very_many_parts_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var name : new String[] {"[Content_Types].xml", "_rels/.rels", "word/document.xml"}) {
                out.putNextEntry(new ZipEntry(name));
                out.write(SampleFiles.part(DOCX, name).getBytes(StandardCharsets.UTF_8));
            }
            for (int part = 0; part < 6_000; part++) {
                out.putNextEntry(new ZipEntry("word/part" + part + ".xml"));
            }
        }

        isRefused("parts.docx", bytes.toByteArray(), "unpacks to far more");
    }

    @Test
    void entities_are_not_resolved() {
        String xml = SampleFiles.part(DOCX, "word/document.xml");
        String bomb = xml.substring(0, xml.indexOf("?>") + 2)
                + "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY file SYSTEM \"file:///etc/passwd\">]>"
                + xml.substring(xml.indexOf("?>") + 2).replace("ten euros", "&b;&file;");
        byte[] docx = SampleFiles.withParts(DOCX, Map.of("word/document.xml", bomb.getBytes(StandardCharsets.UTF_8)));

        try {
            assertThat(SampleFiles.read("entities.docx", docx).toString()).doesNotContain("root:", "aaaaaaaa");
        } catch (BrokenDocumentException refused) {
            assertThat(refused).hasMessageContaining("damaged");
        }
    }

    @Test
    void nothing_is_fetched_while_a_file_is_read() throws Exception {
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            String xml = SampleFiles.part(DOCX, "word/document.xml");
            String relations = SampleFiles.part(DOCX, "word/_rels/document.xml.rels");
            byte[] docx = SampleFiles.withParts(
                    DOCX,
                    Map.of(
                            "word/document.xml",
                            xml.replaceFirst("\\?>", "?><!DOCTYPE w SYSTEM \"" + url + "\">")
                                    .getBytes(StandardCharsets.UTF_8),
                            "word/_rels/document.xml.rels",
                            relations
                                    .replace(
                                            "</Relationships>",
                                            "<Relationship Id=\"x9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
                                                    + " Target=\"" + url
                                                    + "\" TargetMode=\"External\"/></Relationships>")
                                    .getBytes(StandardCharsets.UTF_8)));
            String page =
                    "<!DOCTYPE html SYSTEM \"%1$s\"><html><head><base href=\"%1$s\"><link rel=stylesheet href=\"%1$s\"><meta http-equiv=refresh content=\"0;%1$s\"></head><body><img src=\"%1$s\"><iframe src=\"%1$s\"></iframe><script src=\"%1$s\"></script><p>A card.</p></body></html>"
                            .formatted(url);

            for (var file : Map.of(
                            "a.docx", docx,
                            "a.html", page.getBytes(StandardCharsets.UTF_8),
                            "a.xhtml", ("<?xml version=\"1.0\"?>" + page).getBytes(StandardCharsets.UTF_8),
                            "a.md",
                                    ("![x](" + url + ") <img src=\"" + url + "\"> A card.")
                                            .getBytes(StandardCharsets.UTF_8))
                    .entrySet()) {
                try {
                    SampleFiles.read(file.getKey(), file.getValue());
                } catch (BrokenDocumentException refused) {
                    assertThat(refused).message().isNotBlank();
                }
            }

            server.setSoTimeout(300);
            assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void a_page_nested_a_hundred_thousand_deep_costs_only_itself() {
        String deep = "<div><table><tr><td>".repeat(25_000) + "A card." + "</td></tr></table></div>".repeat(25_000);

        try {
            SampleFiles.read("deep.html", deep);
        } catch (BrokenDocumentException refused) {
            assertThat(refused).message().isNotBlank();
        }
    }

    @Test
    void a_text_of_a_hundred_thousand_pages_is_refused() {
        isRefused(
                "endless.txt",
                "A line of it.\n\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8),
                "more than 3,000,000 characters");
    }

    @Test
    void a_file_is_not_opened_if_it_is_too_large_and_not_read_on_if_it_grows() {
        var reader = new DocumentReader(DataSize.ofMegabytes(1), Duration.ofSeconds(5));
        var large = new SourceFile("large.pdf", 200_000_000, Instant.EPOCH, () -> {
            throw new AssertionError("was opened");
        });
        var growing = new SourceFile("growing.txt", 10, Instant.EPOCH, () -> new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        });

        assertThatThrownBy(() -> reader.read(large)).hasMessageContaining("larger than 1 MB");
        assertThatThrownBy(() -> reader.read(growing)).hasMessageContaining("larger than 1 MB");
    }

    @Test
    void a_file_whose_reading_takes_too_long_is_given_up() {
        var slow = new TimeLimit(Duration.ofMillis(100));

        assertThatThrownBy(() -> slow.call("slow.pdf", () -> {
                    while (true) {
                        Thread.onSpinWait();
                        if (Thread.interrupted()) {
                            return 1;
                        }
                    }
                }))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageContaining("took longer than");
    }

    @Test
    void a_file_that_uses_up_the_stack_or_the_memory_is_refused() {
        var limit = new TimeLimit(Duration.ofSeconds(5));

        assertThatThrownBy(() -> limit.call("deep.pdf", HostileFileTest::endless))
                .hasMessageContaining("nested too deeply");
        assertThatThrownBy(() -> limit.call("large.pdf", () -> new long[Integer.MAX_VALUE][100]))
                .hasMessageContaining("more memory");
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int endless() {
        return endless() + 1;
    }
}
