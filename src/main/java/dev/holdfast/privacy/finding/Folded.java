package dev.holdfast.privacy.finding;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as names are compared: small letters, no accents, one kind of blank, apostrophe and hyphen, nothing invisible.
 * Every position leads back to the original.
 */
public final class Folded {

    /** Some signs stand for a whole sentence; they would make a text grow out of bounds. */
    private static final int LONGEST_LETTER = 4;

    private final String text;
    private final int[] origin;

    private Folded(String text, int[] origin) {
        this.text = text;
        this.origin = origin;
    }

    /** The folded text alone, without the ways back; most words are folded as they are written. */
    public static String textOf(String original) {
        for (int i = 0; i < original.length(); i++) {
            char letter = original.charAt(i);
            if ((letter < 'a' || letter > 'z') && (letter < '0' || letter > '9')) {
                return of(original).text();
            }
        }
        return original;
    }

    public static Folded of(String original) {
        var folded = new StringBuilder(original.length());
        int[] origin = new int[original.length() + 16];
        for (int at = 0; at < original.length(); ) {
            int codePoint = original.codePointAt(at);
            String letters = codePoint < 128 ? ascii(codePoint) : fold(codePoint);
            if (folded.length() + letters.length() >= origin.length) {
                origin = Arrays.copyOf(origin, 2 * origin.length + letters.length());
            }
            for (int i = 0; i < letters.length(); i++) {
                origin[folded.length() + i] = at;
            }
            folded.append(letters);
            at += Character.charCount(codePoint);
        }
        origin[folded.length()] = original.length();
        return new Folded(folded.toString(), origin);
    }

    public String text() {
        return text;
    }

    /** Where the character at this folded index comes from; for the end of the text, the end of the original. */
    public int origin(int index) {
        return origin[index];
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
        return letters.length() <= LONGEST_LETTER ? letters.toString() : Character.toString(codePoint);
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }
}
