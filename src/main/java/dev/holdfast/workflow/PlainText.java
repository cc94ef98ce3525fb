package dev.holdfast.workflow;

import java.util.regex.Pattern;

/**
 * Text from outside, without what no person can read and not every system can keep: PostgreSQL refuses NUL, JSON refuses
 * half a character. Everything else stays, whatever its script, direction or markup.
 */
public final class PlainText {

    /** Control characters but for tab and line ends. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

    /** A surrogate without its other half; as a pattern of code points it never matches inside a whole character. */
    private static final Pattern HALF_CHARACTER = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

    private PlainText() {}

    /** The text with control characters left out and half characters replaced by U+FFFD. */
    public static String of(String text) {
        var readable = CONTROL.matcher(text).replaceAll("");
        return HALF_CHARACTER.matcher(readable).replaceAll("\uFFFD");
    }
}
