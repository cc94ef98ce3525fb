package dev.holdfast.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.triage.learning.MessageText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageRecognitionTest {

    private static final LanguageRecognition LANGUAGES = new LanguageRecognition(Defaults.settings());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I have not received the card that I ordered two weeks ago.        | en
            transfer not arrived                                              | en
            card stolen                                                       | en
            Why was I charged a fee?                                          | en
            hi                                                                | en
            Ich habe meine Karte gestern in der Bahn verloren, bitte sperren. | de
            Bonjour, je n'ai toujours pas reçu ma nouvelle carte bancaire.    | fr
            Buongiorno, non riesco ad accedere al mio conto corrente.         | it
            Hola, no reconozco un pago que aparece en mi cuenta.              | es
            Mijn overschrijving van vorige week is nog niet aangekomen.       | nl
            Dzień dobry, chciałbym zamknąć moje konto w państwa banku.        | pl
            Добрый день, у меня украли карту                                  | ru
            我的卡被偷了                                                      | zh
            """)
    void a_sentence_gives_its_language_away(String text, String expected) {
        assertThat(LANGUAGES.of(text)).isEqualTo(expected);
    }

    @Test
    void a_text_too_short_to_tell_has_the_default_language() {
        var german = new LanguageRecognition(Defaults.settings(Map.of("holdfast.triage.defaultLanguage", "de")));

        assertThat(german.of("OK danke")).isEqualTo("de");
        assertThat(german.of("")).isEqualTo("de");
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.triage.NastyTexts#all")
    void any_text_has_a_language(String nasty) {
        assertThat(LANGUAGES.of(MessageText.plain(nasty))).matches("[a-z]{2}");
    }
}
