package dev.holdfast.privacy.finding.names;

import java.util.ArrayList;
import java.util.List;

/** A text cut into words, numbers, signs and line breaks, each with its place in UTF-16 units. */
final class Words {

    static final String LINE_BREAK = "\n";

    private final String[] words;
    private final int[] starts;

    private Words(List<String> words, List<Integer> starts) {
        this.words = words.toArray(String[]::new);
        this.starts = starts.stream().mapToInt(Integer::intValue).toArray();
    }

    static Words of(String text) {
        var words = new ArrayList<String>();
        var starts = new ArrayList<Integer>();
        for (int at = 0; at < text.length(); ) {
            int end = endOfWord(text, at);
            if (end > at) {
                words.add(text.substring(at, end));
                starts.add(at);
                at = end;
                continue;
            }
            int sign = text.codePointAt(at);
            int after = at + Character.charCount(sign);
            if (sign == '\n') {
                words.add(LINE_BREAK);
                starts.add(at);
            } else if (!Character.isWhitespace(sign) && !Character.isSpaceChar(sign)) {
                words.add(text.substring(at, after));
                starts.add(at);
            }
            at = after;
        }
        return new Words(words, starts);
    }

    String[] words() {
        return words;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return starts[word] + words[word].length();
    }

    int count() {
        return words.length;
    }

    /** Letters and digits belong together, and so do letters around an apostrophe, except before a genitive's s. */
    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (isPartOfWord(next)) {
                end += Character.charCount(next);
            } else if (end > from && isApostrophe(next) && joins(text, end)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isPartOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int codePoint) {
        return codePoint == '\'' || codePoint == '’';
    }

    private static boolean joins(String text, int apostrophe) {
        int after = apostrophe + 1;
        if (after + 1 >= text.length()
                || !Character.isLetter(text.charAt(after))
                || !Character.isLetter(text.charAt(after - 2))) {
            return false;
        }
        return Character.isLetter(text.charAt(after + 1)) && Character.isUpperCase(text.charAt(after));
    }
}
