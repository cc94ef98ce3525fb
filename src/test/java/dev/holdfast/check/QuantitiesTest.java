package dev.holdfast.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    €5                | 5 EUR
                    5 euro            | 5 EUR
                    EUR 5             | 5 EUR
                    five euros        | 5 EUR
                    1,000 euro        | 1000 EUR
                    1 000             | 1000
                    1.000,50          | 1000.5
                    1,000.50          | 1000.5
                    12,5 %            | 12.5 %
                    1.5 per cent      | 1.5 %
                    five business days| 5 working day
                    30-day            | 30 day
                    twenty-five       | 25
                    25th              | 25
                    3 June 2026       | date 2026-06-03
                    June 3rd, 2026    | date 2026-06-03
                    2026-06-03        | date 2026-06-03
                    3.6.2026          | date 2026-06-03
                    03/06/26          | date 2026-06-03
                    the 3rd of June   | day 06-03
                    June 2026         | month 2026-06
                    16:00             | time 16:00
                    4 pm              | time 16:00
                    4.30 p.m.         | time 16:30
                    0800 555 0112     | 08005550112
                    +49 (30) 1234-567 | 49301234567
                    DE89              | de89
                    """)
    void a_number_has_one_spelling(String text, String key) {
        assertThat(Quantities.in(text))
                .singleElement()
                .satisfies(one -> assertThat(one.keys()).containsExactly(key));
    }

    @Test
    void a_point_before_three_digits_can_be_read_in_two_ways() {
        assertThat(Quantities.in("1.234").getFirst().keys()).containsExactlyInAnyOrder("1.234", "1234");
    }

    @Test
    void tokens_and_the_pronoun_one_are_no_numbers() {
        assertThat(Quantities.in("[EMAIL_1] is the one in [CARD_22].")).isEmpty();
    }

    @Test
    void nasty_strings_are_read_in_time_and_without_an_exception() {
        var random = new Random(7);
        String alphabet = "0123456789.,:'-/ €%+()stndrhamp\u00a0٣५Ⅷ½\uD83D\uDE00\n";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 3000; i++) {
                var text = new StringBuilder();
                for (int c = 0; c < random.nextInt(60); c++) {
                    text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                Quantities.in(text.toString());
            }
            for (String part : List.of("1", "1,000", "0 ", "1.", "five ", "+1 (", "june 3 ", "€", "a1")) {
                Quantities.in(part.repeat(100_000 / part.length()));
            }
        });
    }
}
