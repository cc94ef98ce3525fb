package dev.holdfast.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Guesses a text's language by its most frequent small words; says nothing where there are too few of them. */
enum Language {
    ENGLISH(
            "English",
            "the and you your is are was have has not for with this that from what when how please can we my"),
    GERMAN(
            "German",
            "der die das und ist sind nicht ich sie wir ein eine mit für auf wie bitte kann haben mein ihre zu"),
    FRENCH(
            "French",
            "le la les et est sont je vous nous une pas pour avec sur dans comment merci mon votre des du que"),
    SPANISH("Spanish", "el los las y es una para con por mi su usted como gracias pero del que puedo cuenta quiero"),
    ITALIAN("Italian", "il gli e sono non una per di che mio suo grazie della nel posso vorrei questo ho buongiorno"),
    DUTCH("Dutch", "de het een en is zijn niet ik u wij voor met op van hoe kan mijn uw heb naar dat"),
    PORTUGUESE("Portuguese", "o os e não uma para com meu minha você como obrigado da que posso estou conta"),
    POLISH("Polish", "w nie na jest się z że jak mam mój proszę czy dla od po moja dziękuję");

    private static final int FEWEST_WORDS = 3;

    private final String label;
    private final Set<String> words;

    Language(String label, String words) {
        this.label = label;
        this.words = Set.copyOf(new java.util.HashSet<>(java.util.List.of(words.split(" "))));
    }

    String label() {
        return label;
    }

    static Optional<Language> of(String text) {
        Map<Language, Integer> found = new HashMap<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            for (Language language : values()) {
                if (language.words.contains(word)) {
                    found.merge(language, 1, Integer::sum);
                }
            }
        }
        var best = found.entrySet().stream().max(Map.Entry.comparingByValue());
        return best.filter(one -> one.getValue() >= FEWEST_WORDS)
                .filter(one -> found.entrySet().stream()
                        .noneMatch(
                                other -> other.getKey() != one.getKey() && other.getValue() * 4 > one.getValue() * 3))
                .map(Map.Entry::getKey);
    }
}
