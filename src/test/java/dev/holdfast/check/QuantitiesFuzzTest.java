package dev.holdfast.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever a draft says, its numbers, dates and amounts are read without an error. */
class QuantitiesFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void quantities_are_read_from_any_text(byte[] draft) {
        var text = new String(draft, StandardCharsets.UTF_8);

        assertThat(Quantities.in(text)).isNotNull();
    }
}
