package dev.holdfast.model.extractive;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The words of a text that carry meaning, cut to their stems. */
final class Words {

    private static final Set<String> STOP = Set.of(
            ("a about after all also am an and any are as at be been but by can could did do does for from get had has have"
                            + " he hello her hi him his how i if in into is it its just like me my no not now of on one or our out please"
                            + " she so some than thank thanks that the their them then there they this to up us want was we were what"
                            + " when where which who why will with would you your")
                    .split(" "));

    private Words() {}

    static Set<String> of(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d€%]+")) {
            if (word.length() > 1 && !STOP.contains(word)) {
                words.add(stem(word));
            }
        }
        return words;
    }

    private static String stem(String word) {
        String stem = word.replaceAll("(ies)$", "y").replaceAll("(?<=\\w{3})(ing|ed|es|s|ment|al)$", "");
        return stem.replaceAll("(?<=\\w{3})(.)\\1$", "$1").replaceAll("(?<=\\w{3})e$", "");
    }
}
