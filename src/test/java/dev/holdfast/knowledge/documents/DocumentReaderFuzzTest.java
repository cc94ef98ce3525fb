package dev.holdfast.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.holdfast.knowledge.formats.BrokenDocumentException;
import java.util.List;

/** Whatever lies in the folder of documents, under whatever name, it is read or reported as broken. */
class DocumentReaderFuzzTest {

    private static final List<String> NAMES =
            List.of("fuzzed.md", "fuzzed.txt", "fuzzed.html", "fuzzed.pdf", "fuzzed.docx", "fuzzed.doc", "fuzzed.xyz");

    @FuzzTest(maxDuration = "1m")
    void a_document_is_read_or_reported_as_broken(byte[] content) {
        for (String name : NAMES) {
            try {
                assertThat(SampleFiles.read(name, content).sections()).isNotEmpty();
            } catch (BrokenDocumentException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }
}
