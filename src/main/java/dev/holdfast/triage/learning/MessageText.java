package dev.holdfast.triage.learning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What of a message says something about its topic. */
public final class MessageText {

    /** The concern stands near the start of a message; beyond, the time to read it grows and the topic blurs. */
    static final int LONGEST = 2_000;

    private static final Pattern TOKEN = Pattern.compile("\\[[A-Z]{2,20}_\\d{1,6}]");

    private MessageText() {}

    /**
     * The text without tokens such as {@code [EMAIL_1]}, control characters and doubled spaces, cut to 2,000
     * characters.
     */
    public static String plain(String text) {
        String start = text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text;
        String known = TOKEN.matcher(start).replaceAll(" ");
        var plain = new StringBuilder(known.length());
        known.codePoints().forEach(c -> {
            if (isSpace(c)) {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (plain.length() < LONGEST) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString().strip();
    }

    /** The words in order, in lower case; empty for a text without a letter or digit. */
    static List<String> words(String plain) {
        String lower = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= lower.length(); ) {
            int c = i < lower.length() ? lower.codePointAt(i) : ' ';
            boolean inside = Character.isLetterOrDigit(c);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
            i += Character.charCount(c);
        }
        return words;
    }

    /** Unpaired surrogates count as spaces too: native code downstream takes well-formed text only. */
    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
