package dev.holdfast.privacy.finding.names;

import dev.holdfast.privacy.finding.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import opennlp.tools.util.BeamSearchContextGenerator;

/**
 * What the model is told of a word: its own spelling, its shape, the lists that hold it, and the same of its
 * neighbours, in the manner of Zhang and Johnson (2003), "A robust risk minimization based named entity recognition
 * system". One instance serves one piece of text.
 */
final class NameContexts implements BeamSearchContextGenerator<String> {

    private static final String OUTSIDE = "_";

    private final String[] lower;
    private final String[] shapes;
    private final String[] lists;
    private final String[][] fixed;

    NameContexts(String[] words, Predicate<String> hidden) {
        this.lower = Arrays.stream(words)
                .map(word -> Folded.textOf(word))
                .map(word -> word.isEmpty() ? OUTSIDE : word)
                .toArray(String[]::new);
        this.shapes = Arrays.stream(words).map(NameContexts::shape).toArray(String[]::new);
        this.lists = Lists.of(lower, hidden);
        this.fixed = new String[words.length][];
    }

    @Override
    public String[] getContext(int index, String[] sequence, String[] priorDecisions, Object[] additionalContext) {
        String[] own = fixed[index];
        if (own == null) {
            own = fixed[index] = contextOf(index).toArray(String[]::new);
        }
        String before = index > 0 ? priorDecisions[index - 1] : OUTSIDE;
        String beforeThat = index > 1 ? priorDecisions[index - 2] : OUTSIDE;
        String[] context = Arrays.copyOf(own, own.length + 4);
        context[own.length] = "p" + before;
        context[own.length + 1] = "q" + before + beforeThat;
        context[own.length + 2] = "r" + before + shapes[index] + lists[index];
        context[own.length + 3] = "s" + before + lower[index];
        return context;
    }

    private List<String> contextOf(int i) {
        var context = new ArrayList<String>(36);
        String word = lower[i];
        context.add("w" + word);
        context.add("a" + shapes[i]);
        context.add("l" + lists[i] + shapes[i]);
        for (int d = -2; d <= 2; d++) {
            if (d != 0) {
                context.add("w" + d + at(lower, i + d));
                context.add("l" + d + at(lists, i + d) + at(shapes, i + d));
            }
        }
        context.add("l-3" + at(lists, i - 3) + at(shapes, i - 3));
        context.add("l+3" + at(lists, i + 3) + at(shapes, i + 3));
        String here = lists[i] + shapes[i];
        context.add("b" + at(lower, i - 1) + "|" + here);
        context.add("c" + here + "|" + at(lower, i + 1));
        context.add("d" + at(lower, i - 2) + "|" + at(lower, i - 1) + "|" + shapes[i]);
        context.add("e" + at(lists, i - 1) + at(shapes, i - 1) + "|" + here);
        context.add("f" + here + "|" + at(lists, i + 1) + at(shapes, i + 1));
        context.add(
                "g" + at(lists, i - 1) + at(shapes, i - 1) + "|" + here + "|" + at(lists, i + 1) + at(shapes, i + 1));
        context.add("h" + shapes[i] + at(lower, i + 1) + "|" + at(lower, i + 2));
        if (Character.isLetter(word.codePointAt(0))) {
            for (int n = 2; n <= 4 && n < word.length(); n++) {
                context.add("z" + word.substring(word.length() - n));
            }
            context.add("y" + word.substring(0, Math.min(3, word.length())));
        }
        return context;
    }

    private static String at(String[] values, int index) {
        return index < 0 || index >= values.length ? OUTSIDE : values[index];
    }

    /** "Xx", "X", "XX", "x", the count of digits, or the sign itself. */
    private static String shape(String word) {
        int first = word.codePointAt(0);
        if (Character.isDigit(first)) {
            boolean isNumber = word.codePoints().allMatch(Character::isDigit);
            return isNumber ? "9" + Math.min(word.length(), 7) : "9x";
        }
        if (!Character.isLetter(first)) {
            return word;
        }
        if (word.codePoints().anyMatch(Character::isDigit)) {
            return "x9";
        }
        if (!Character.isUpperCase(first)) {
            return "x";
        }
        if (word.length() == Character.charCount(first)) {
            return "X";
        }
        return word.codePoints().skip(1).anyMatch(Character::isLowerCase) ? "Xx" : word.length() == 2 ? "X2" : "XX";
    }
}
