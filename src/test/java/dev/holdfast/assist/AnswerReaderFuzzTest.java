package dev.holdfast.assist;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.holdfast.pattern.TestPatterns;
import java.nio.charset.StandardCharsets;

/** Whatever a model answers, it is understood or refused, never an error. */
class AnswerReaderFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void an_answer_is_understood_or_refused(byte[] answer) {
        var reading =
                AnswerReader.read(TestPatterns.shipped("draft-reply"), new String(answer, StandardCharsets.UTF_8));

        assertThat(reading).isNotNull();
    }
}
