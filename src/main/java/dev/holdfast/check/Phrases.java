package dev.holdfast.check;

import java.util.List;
import java.util.regex.Pattern;

/** Finds phrases as whole words, in any case and with any white space between their words. */
final class Phrases {

    private Phrases() {}

    static List<String> in(String text, List<String> phrases) {
        return phrases.stream()
                .filter(phrase ->
                        !phrase.isBlank() && pattern(phrase).matcher(text).find())
                .toList();
    }

    private static Pattern pattern(String phrase) {
        String words = Pattern.quote(phrase.strip()).replaceAll("\\s+", "\\\\E\\\\s+\\\\Q");
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
