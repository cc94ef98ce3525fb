package dev.holdfast.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Whatever lies in the folder of documents, it is read or reported as broken. */
class DocumentReaderFuzzTest {

    private final DocumentReader reader = new DocumentReader();

    @FuzzTest(maxDuration = "1m")
    void a_document_is_read_or_reported_as_broken(byte[] content) {
        try {
            var document = reader.read(
                    "fuzzed.md", new String(content, StandardCharsets.UTF_8), Instant.parse("2026-11-23T00:00:00Z"));
            assertThat(document).isNotNull();
        } catch (BrokenDocumentException expected) {
            assertThat(expected.getMessage()).isNotBlank();
        }
    }
}
