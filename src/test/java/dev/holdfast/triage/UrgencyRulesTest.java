package dev.holdfast.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UrgencyRulesTest {

    private final UrgencyRules rules = new UrgencyRules(Defaults.settings());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            card_delivery       | When does my card come?                          | NORMAL
            card_delivery       | I need it TODAY, I am travelling                 | HIGH
            card_delivery       | please send it as  soon as possible              | HIGH
            unknown             | My purse was stolen.                             | HIGH
            card_lost_or_stolen | I cannot find my card                            | HIGH
            fraud_suspected     | no hurry, but I think somebody uses my account   | HIGH
            statement_request   | It isn’t urgent, I would like last year's papers | LOW
            statement_request   | No rush, whenever you have time                  | LOW
            statement_request   | No rush for the paper, but block the card today  | HIGH
            exchange_rates      | What do 100 dollars cost?                        | LOW
            exchange_rates      | What do 100 dollars cost right now?              | HIGH
            complaint           | Your staff was insurgently rude on todays        | NORMAL
            """)
    void words_and_topic_decide(String topic, String text, Urgency expected) {
        assertThat(rules.of(topic, text)).isEqualTo(expected);
    }

    @Test
    void the_lists_come_from_the_settings() {
        var own = new UrgencyRules(Defaults.settings(
                Map.of("holdfast.triage.urgentPhrases[0]", "dringend (!)", "holdfast.triage.calmPhrases[0]", "")));

        assertThat(own.of("complaint", "Es ist DRINGEND (!) bitte")).isEqualTo(Urgency.HIGH);
        assertThat(own.of("complaint", "today, no rush")).isEqualTo(Urgency.NORMAL);
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.triage.NastyTexts#all")
    void any_text_has_an_urgency(String nasty) {
        assertThat(rules.of("unknown", nasty)).isNotNull();
    }
}
