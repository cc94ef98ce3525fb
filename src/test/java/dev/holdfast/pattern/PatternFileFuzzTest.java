package dev.holdfast.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever stands in a pattern file, it is read or refused with a sentence. */
class PatternFileFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void a_pattern_file_is_read_or_refused(byte[] content) {
        try {
            var unused = PatternFile.parse("fuzzed.md", new String(content, StandardCharsets.UTF_8));
        } catch (PatternFaultException expected) {
            assertThat(expected.getMessage()).contains("fuzzed.md");
        }
    }
}
