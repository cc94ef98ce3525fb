package dev.holdfast.privacy.finding;

/**
 * A personal value somewhere in a text.
 *
 * @param start index of its first character
 * @param end index after its last character
 * @param key what makes two spellings the same value; without line breaks
 * @param value what a reader gets in place of the token: the enterprise's own spelling where it is known
 */
public record Span(int start, int end, DataClass dataClass, String key, String value) {

    public Span {
        key = key.replaceAll("\\s+", " ");
    }

    public static Span asWritten(String text, int start, int end, DataClass dataClass) {
        String written = text.substring(start, end);
        return new Span(start, end, dataClass, Folded.of(written).text(), written);
    }

    public int length() {
        return end - start;
    }
}
