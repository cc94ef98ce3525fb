package dev.holdfast.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words of a text that say what it is about, without endings. */
final class MeaningfulWords {

    private static final int SHORTEST = 3;
    private static final List<String> ENDINGS =
            List.of("ings", "ing", "ies", "ied", "edly", "ed", "es", "ly", "s", "e", "y");
    private static final Set<String> EMPTY = Set.of(
            ("the and for with that this from have has had are was were will would can could may might must shall should you your"
                            + " yours our ours they them their its not but all any also than then there here when where which who whom"
                            + " what how why into onto out over under about after before until while within without between during if"
                            + " because please only just very more most such each other some been being does did done use let know"
                            + " his her him she one two new both either neither per via usually always never again still already"
                            + " der die das und ist sind nicht mit von für auf ein eine einer einen dem den des sich sie ihr ihre wir"
                            + " uns kann können wird werden wenn auch bei zum zur aus oder")
                    .split(" "));

    private MeaningfulWords() {}

    static Stream<String> in(String text) {
        String words = TokensAreKnown.TOKEN.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
        return Arrays.stream(words.split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST && !EMPTY.contains(word))
                .map(MeaningfulWords::stem);
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
