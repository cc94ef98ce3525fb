package dev.holdfast.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever a text holds, finds lie within it, follow one another, and have a confidence. */
class DetectionFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void finds_lie_in_the_text_and_do_not_overlap(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);

        int last = 0;
        for (var find : FindingFixture.detection().in(text)) {
            assertThat(find.start()).isGreaterThanOrEqualTo(last);
            assertThat(find.end()).isGreaterThan(find.start()).isLessThanOrEqualTo(text.length());
            assertThat(find.confidence()).isBetween(0.0, 1.0);
            last = find.end();
        }
    }
}
