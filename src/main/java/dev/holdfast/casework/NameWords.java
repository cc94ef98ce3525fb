package dev.holdfast.casework;

import dev.holdfast.vault.Seal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of names as keyed hashes, so that customers are found by name and no name stands in an index. */
final class NameWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST_RUN = 4;

    private NameWords() {}

    /** What is kept of a name: each word, and each beginning of it, so that typing a part finds it. */
    static Set<String> kept(Seal seal, String name) {
        var keyed = new LinkedHashSet<String>();
        for (String word : words(name)) {
            keyed.add(seal.keyed("name", word));
            for (int end = 1; end <= word.length(); end++) {
                keyed.add(seal.keyed("beginning", word.substring(0, end)));
            }
        }
        return keyed;
    }

    /** What is looked for to find names of which somebody has typed beginnings; one for each word. */
    static Set<String> typed(Seal seal, String text) {
        return words(text).stream().map(word -> seal.keyed("beginning", word)).collect(Collectors.toSet());
    }

    /** What is looked for to find the names that may be in a text: its words, and what they begin with. */
    static Set<String> in(Seal seal, String text) {
        var candidates = new LinkedHashSet<String>();
        for (String word : words(text)) {
            if (word.chars().anyMatch(Character::isIdeographic)) {
                addRuns(word, candidates);
            }
            for (int end = 1; end <= word.length(); end++) {
                candidates.add(word.substring(0, end));
            }
        }
        return candidates.stream().map(word -> seal.keyed("name", word)).collect(Collectors.toSet());
    }

    /** Where words are not set apart, a name may begin anywhere. */
    private static void addRuns(String word, Set<String> candidates) {
        for (int start = 0; start < word.length(); start++) {
            for (int end = start + 1; end <= Math.min(word.length(), start + LONGEST_RUN); end++) {
                candidates.add(word.substring(start, end));
            }
        }
    }

    /** Small letters without marks: Leïla is found as leila. */
    private static Set<String> words(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return WORD.matcher(plain)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
