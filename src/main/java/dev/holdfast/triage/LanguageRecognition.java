package dev.holdfast.triage;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the language of a message by its letter sequences; one too short to be sure has the default language. */
@Component
class LanguageRecognition {

    /** Those that customers of a European bank write in; fewer to choose from means fewer mistakes on short texts. */
    private static final List<LdLocale> LANGUAGES = Stream.of(
                    "en", "de", "fr", "it", "es", "pt", "nl", "pl", "cs", "sk", "hu", "ro", "bg", "el", "da", "sv",
                    "no", "fi", "et", "lv", "lt", "sl", "hr", "tr", "uk", "ru", "ar", "he", "fa", "zh-CN", "ja", "ko")
            .map(LdLocale::fromString)
            .toList();

    private static final int FEWEST_LETTERS = 20;
    private static final double SURE = 0.9;

    private final LanguageDetector detector;
    private final String whenUnsure;

    LanguageRecognition(TriageSettings settings) {
        this.whenUnsure = settings.defaultLanguage();
        try {
            this.detector = LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(new LanguageProfileReader().readBuiltIn(LANGUAGES))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ISO 639-1 code of the language, such as {@code en}. */
    String of(String plain) {
        if (plain.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS && isLatin(plain)) {
            return whenUnsure;
        }
        return detector.getProbabilities(plain).stream()
                .filter(language -> language.getProbability() >= SURE)
                .findFirst()
                .map(language -> language.getLocale().getLanguage())
                .orElse(whenUnsure);
    }

    /** A script of its own gives a language away in a few letters. */
    private static boolean isLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }
}
