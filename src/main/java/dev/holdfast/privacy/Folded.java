package dev.holdfast.privacy;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as names are compared: small letters, no accents, one kind of blank, apostrophe and hyphen, nothing invisible.
 * Every position leads back to the original.
 */
final class Folded {

    private final String text;
    private final int[] origin;

    private Folded(String text, int[] origin) {
        this.text = text;
        this.origin = origin;
    }

    static Folded of(String original) {
        var folded = new StringBuilder(original.length());
        int[] origin = new int[original.length() + 16];
        for (int at = 0; at < original.length(); ) {
            int codePoint = original.codePointAt(at);
            String letters = codePoint < 128 ? ascii(codePoint) : fold(codePoint);
            origin = Arrays.copyOf(origin, roomFor(origin, folded.length() + letters.length() + 1));
            for (int i = 0; i < letters.length(); i++) {
                origin[folded.length() + i] = at;
            }
            folded.append(letters);
            at += Character.charCount(codePoint);
        }
        origin[folded.length()] = original.length();
        return new Folded(folded.toString(), origin);
    }

    String text() {
        return text;
    }

    /** Where the character at this folded index comes from; for the end of the text, the end of the original. */
    int origin(int index) {
        return origin[index];
    }

    private static int roomFor(int[] origin, int needed) {
        return needed <= origin.length ? origin.length : needed * 2;
    }

    private static String ascii(int codePoint) {
        return switch (codePoint) {
            case '\r', '\n' -> "\n";
            case '\t' -> " ";
            case '`' -> "'";
            default -> String.valueOf((char) Character.toLowerCase(codePoint));
        };
    }

    private static String fold(int codePoint) {
        if (Character.isSpaceChar(codePoint)) {
            return " ";
        }
        return switch (codePoint) {
            case 'ß', 'ẞ' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ' -> "d";
            case 'ı' -> "i";
            case '‘', '’', 'ʼ', '´' -> "'";
            case '‐', '‑', '–', '—' -> "-";
            default -> withoutMarks(codePoint);
        };
    }

    private static String withoutMarks(int codePoint) {
        var letters = new StringBuilder();
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isInvisible(part))
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }
}
