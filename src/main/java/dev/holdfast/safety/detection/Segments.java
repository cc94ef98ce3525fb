package dev.holdfast.safety.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text where an order may begin and end: at sentences, lines and bars, and, since whoever plants something cares
 * for no sentence, also at each word in the middle that is written like a beginning.
 */
final class Segments {

    private static final Set<String> ABBREVIATIONS =
            Set.of("mr", "mrs", "ms", "dr", "prof", "st", "no", "nr", "vs", "etc", "e.g", "i.e", "ca", "approx", "inc");
    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_WITHIN = 8;

    private final String text;
    private final List<Segment> found = new ArrayList<>();

    private Segments(String text) {
        this.text = text;
    }

    static List<Segment> of(String text) {
        var segments = new Segments(text);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = segments.endAt(i);
            if (end > 0) {
                segments.add(start, end);
                start = end;
                i = end - 1;
            }
        }
        segments.add(start, text.length());
        return segments.found;
    }

    /** The index after a segment that ends with this character, or 0 if none does. */
    private int endAt(int i) {
        char c = text.charAt(i);
        if (c == '|' || c == '\t' || c == '\u2028' || c == '\u2029') {
            return i + 1;
        }
        if (c == '\n' || c == '\r') {
            return lineGoesOn(i) ? 0 : i + 1;
        }
        if (c == ' ' && text.startsWith("   ", i)) {
            return i + 1;
        }
        if (c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？') {
            return sentenceEnd(i);
        }
        return 0;
    }

    /** A line that was wrapped goes on in small letters. */
    private boolean lineGoesOn(int i) {
        int next = i + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next < text.length() && Character.isLowerCase(text.charAt(next)) && next - i < 3;
    }

    private int sentenceEnd(int i) {
        int end = i + 1;
        boolean quoted = false;
        while (end < text.length() && ".!?\"'”’)]»".indexOf(text.charAt(end)) >= 0) {
            quoted |= ".!?".indexOf(text.charAt(end)) < 0;
            end++;
        }
        if (end == text.length()) {
            return end;
        }
        char next = text.charAt(end);
        if (!Character.isWhitespace(next)) {
            boolean glued = i > 0
                    && Character.isUpperCase(next)
                    && Character.isLowerCase(text.charAt(i - 1))
                    && end + 1 < text.length()
                    && !Character.isUpperCase(text.charAt(end + 1));
            return glued || text.charAt(i) > 127 ? end : 0;
        }
        int after = end;
        while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
            after++;
        }
        boolean small = after < text.length() && Character.isLowerCase(text.charAt(after));
        return small && (quoted || isAbbreviated(i)) || isAbbreviated(i) && text.charAt(i) == '.' ? 0 : end;
    }

    private boolean isAbbreviated(int dot) {
        int from = dot;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, dot).toLowerCase(Locale.ROOT);
        return word.length() == 1 && Character.isLetter(word.charAt(0)) || ABBREVIATIONS.contains(word);
    }

    private void add(int from, int to) {
        int start = from;
        int end = to;
        while (start < end
                && !Character.isLetterOrDigit(text.charAt(start))
                && "\"'“‘([{<#@*".indexOf(text.charAt(start)) < 0) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (text.substring(start, end).chars().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return;
        }
        found.add(new Segment(start, end, true));
        addWithin(start, end);
    }

    private void addWithin(int start, int end) {
        int count = 0;
        for (int i = start + 2; i + 2 < end && count < MOST_WITHIN; i++) {
            if (Character.isUpperCase(text.charAt(i))
                    && !Character.isLetterOrDigit(text.charAt(i - 1))
                    && beginsLikeASentence(i)
                    && text.substring(i, end).indexOf(' ') > 0) {
                found.add(new Segment(i, end, false));
                count++;
            }
        }
    }

    /** A capital followed by small letters, after a space or a colon. */
    private boolean beginsLikeASentence(int i) {
        char before = text.charAt(i - 1);
        return (Character.isWhitespace(before) || before == ':' || before == '-' || before == ',' || before == '"')
                && (Character.isLowerCase(text.charAt(i + 1)) || Character.isWhitespace(text.charAt(i + 1)));
    }
}
