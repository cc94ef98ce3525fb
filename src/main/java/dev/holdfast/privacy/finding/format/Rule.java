package dev.holdfast.privacy.finding.format;

import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is personal data where it occurs and passes a check.
 *
 * @param pattern its first group is the value, or all of it where it has none
 * @param check asked about the value without blanks, dots, hyphens and slashes, in capital letters
 * @param hints the pattern matches no text that has none of these, which are in small letters; empty to try it always
 */
record Rule(
        FindingType type,
        String detector,
        double confidence,
        Pattern pattern,
        Predicate<String> check,
        List<String> hints) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    static Rule of(FindingType type, String detector, double confidence, String pattern) {
        return new Rule(type, detector, confidence, Pattern.compile(pattern, FLAGS), value -> true, List.of());
    }

    static Rule checked(FindingType type, String detector, double confidence, String pattern, Predicate<String> check) {
        return new Rule(type, detector, confidence, Pattern.compile(pattern, FLAGS), check, List.of());
    }

    /** The same rule for texts that have one of these: looking for a few letters takes far less time than the pattern. */
    Rule where(String... anyOfThese) {
        return new Rule(type, detector, confidence, pattern, check, List.of(anyOfThese));
    }

    /** @param small the text in small letters */
    List<Span> finds(String text, String small) {
        if (!hints.isEmpty() && hints.stream().noneMatch(small::contains)) {
            return List.of();
        }
        var finds = new ArrayList<Span>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int group = matcher.groupCount() > 0 && matcher.group(1) != null ? 1 : 0;
            int start = matcher.start(group);
            int end = matcher.end(group);
            String plain = text.substring(start, end)
                    .replaceAll("[\\s\\p{Zs}./–-]", "")
                    .toUpperCase(Locale.ROOT);
            if (end > start && check.test(plain)) {
                finds.add(Span.asWritten(text, start, end, type, confidence, detector)
                        .withKey(plain));
            }
        }
        return finds;
    }
}
