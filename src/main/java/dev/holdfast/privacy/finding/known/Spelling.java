package dev.holdfast.privacy.finding.known;

import dev.holdfast.privacy.finding.Folded;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Regular expressions, over {@link Folded} text, for the ways in which a known value may be written. */
final class Spelling {

    static final String WORD_START = "(?<![\\p{L}\\p{N}])";
    static final String WORD_END = "(?![\\p{L}\\p{N}])";

    /** Also before the s of a genitive: "Haddad's", "Haddads". */
    static final String NAME_END = "(?=(?:'?s)?" + WORD_END + ")";

    private static final String BETWEEN_NAMES = "[ \\n.'_-]{0,2}";
    private static final String BETWEEN_ADDRESS_WORDS = "[ \\n,.'/-]{1,3}";

    private Spelling() {}

    /** A name of one word or several; "Müller" also as "Mueller" and "Muller". */
    static String ofName(String name) {
        return words(name).map(Spelling::withGermanVowels).collect(Collectors.joining(BETWEEN_NAMES));
    }

    /** Words of an address, with the usual short forms for kinds of streets. */
    static String ofAddress(String words) {
        return words(words)
                .map(Spelling::withGermanVowels)
                .map(Spelling::withShortForm)
                .collect(Collectors.joining(BETWEEN_ADDRESS_WORDS));
    }

    /** Digits and letters one after the other, with up to so many of the given characters between any two. */
    static String ofCode(String code, String between, int atMost) {
        return Folded.of(code)
                .text()
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("[" + between + "]{0," + atMost + "}"));
    }

    private static Stream<String> words(String value) {
        String expanded =
                value.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ø", "oe");
        expanded = expanded.replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue")
                .replace("Ø", "Oe");
        return Arrays.stream(Folded.textOf(expanded).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }

    private static String withGermanVowels(String word) {
        return word.replaceAll("([aou])e", "$1e?");
    }

    private static String withShortForm(String word) {
        return switch (word) {
            case "street", "saint" -> "(?:" + word + "|st)";
            case "road" -> "(?:road|rd)";
            case "avenue" -> "(?:avenue|ave?)";
            case "lane" -> "(?:lane|ln)";
            case "drive" -> "(?:drive|dr)";
            case "square" -> "(?:square|sq)";
            default ->
                word.endsWith("strasse")
                        ? word.substring(0, word.length() - "strasse".length()) + "[ -]?(?:strasse|str)"
                        : word;
        };
    }
}
