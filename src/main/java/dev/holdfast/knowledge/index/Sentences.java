package dev.holdfast.knowledge.index;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The sentences of a message or of a described situation, without Markdown's marks. */
public final class Sentences {

    /** Longer messages are refused at intake, and reading further would only cost time. */
    private static final int LONGEST_TEXT = 20_000;

    private static final int MOST_SENTENCES = 120;
    private static final int MOST_WORDS = 60;

    private static final Pattern MARKS = Pattern.compile("\\*\\*|__|`");
    private static final Pattern LIST_OR_HEADING = Pattern.compile("^\\s*(#+|[-*•>]|\\d+[.)])\\s+");
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[.!?][\"”')]{0,2})\\s+(?=[\"“'(]?[\\p{Lu}\\p{N}])");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]{2}");

    private Sentences() {}

    /** The sentences in the order of the text, each once. */
    public static List<String> of(String text) {
        var sentences = new LinkedHashSet<String>();
        for (String line : clean(text).split("\\R")) {
            String plain = LIST_OR_HEADING
                    .matcher(MARKS.matcher(line).replaceAll(""))
                    .replaceFirst("")
                    .strip();
            for (String sentence : SENTENCE_END.split(plain)) {
                addInParts(sentences, sentence.strip());
            }
        }
        return sentences.stream().limit(MOST_SENTENCES).toList();
    }

    private static void addInParts(LinkedHashSet<String> sentences, String sentence) {
        var words = List.of(sentence.split("\\s+"));
        for (int start = 0; start < words.size(); start += MOST_WORDS) {
            String part = String.join(" ", words.subList(start, Math.min(words.size(), start + MOST_WORDS)));
            if (SAYS_SOMETHING.matcher(part).find()) {
                sentences.add(part);
            }
        }
    }

    /** Half characters and control characters would upset the tokenizer, which is not Java. */
    private static String clean(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        return new String(start.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", " ");
    }
}
