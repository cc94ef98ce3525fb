package dev.holdfast.certificate.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsTest {

    /** The worked examples of Newcombe (Statistics in Medicine 17, 1998, 857–872), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void a_share_has_the_interval_that_was_published(int some, int all, double low, double high) {
        var interval = new Share(some, all).interval();

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    /** Bentur et al. (2009), as worked out by Fagerland, Lydersen and Laake (Statistics in Medicine 33, 2014, 2850–2875). */
    @Test
    void a_paired_difference_has_the_interval_that_was_published() {
        var pairs = new Pairs(1, 1, 7, 12);

        assertThat(pairs.difference()).isCloseTo(-0.286, within(0.0005));
        assertThat(pairs.differenceInterval().low()).isCloseTo(-0.507, within(0.0005));
        assertThat(pairs.differenceInterval().high()).isCloseTo(-0.026, within(0.0005));
    }

    @Test
    void the_interval_turns_round_with_the_models() {
        var one = new Pairs(40, 5, 9, 6).differenceInterval();
        var other = new Pairs(40, 9, 5, 6).differenceInterval();

        assertThat(one.low()).isCloseTo(-other.high(), within(1e-12));
        assertThat(one.high()).isCloseTo(-other.low(), within(1e-12));
    }

    @Test
    void where_every_case_passes_the_interval_still_says_how_few_they_were() {
        assertThat(new Pairs(60, 0, 0, 0).differenceInterval().low()).isCloseTo(-0.0602, within(0.00005));
        assertThat(new Pairs(10, 0, 0, 0).differenceInterval().low()).isCloseTo(-0.2775, within(0.00005));
        assertThat(new Pairs(0, 0, 0, 0).differenceInterval()).isEqualTo(new Interval(-1, 1));
    }
}
