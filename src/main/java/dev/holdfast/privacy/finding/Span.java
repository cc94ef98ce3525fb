package dev.holdfast.privacy.finding;

/**
 * A personal value somewhere in a text.
 *
 * @param start index of its first character, in UTF-16 code units
 * @param end index after its last character
 * @param confidence 0 to 1: how likely this is what {@code type} says
 * @param detector what found it, such as {@code card-number}
 * @param key what makes two spellings the same value; without line breaks
 * @param value what a reader gets in place of the token: the enterprise's own spelling where it is known
 */
public record Span(int start, int end, FindingType type, double confidence, String detector, String key, String value) {

    /** The detector of places that are countries. */
    public static final String COUNTRY = "country";

    public Span {
        key = key.replaceAll("\\s+", " ");
    }

    public static Span asWritten(
            String text, int start, int end, FindingType type, double confidence, String detector) {
        String written = text.substring(start, end);
        return new Span(start, end, type, confidence, detector, Folded.textOf(written), written);
    }

    /** The same find with another key. */
    public Span withKey(String other) {
        return new Span(start, end, type, confidence, detector, other, value);
    }

    /**
     * Whether a token takes its place. A country does not tell who somebody is, and without it many questions have no
     * answer.
     */
    public boolean isReplaced() {
        return type.isReplaced() && !detector.equals(COUNTRY);
    }

    public int length() {
        return end - start;
    }
}
