package dev.holdfast.check;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text at the ends of its sentences and lines. */
final class Sentences {

    private static final Pattern END =
            Pattern.compile("(?<=[.!?])(?<!\\b(?:Mr|Mrs|Ms|Dr|No|e\\.g|i\\.e)\\.)[\"”)]?\\s+|\\R+");

    private Sentences() {}

    static List<String> of(String text) {
        return Arrays.stream(END.split(text))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
