package dev.holdfast.privacy.finding.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Makes words up that look like those of a list and are in none: letters follow each other as they do there. */
final class Syllables {

    private static final int REACH = 3;
    private static final int LONGEST = 14;
    private final Map<String, List<Character>> next = new HashMap<>();

    Syllables(List<String> words) {
        for (String word : words) {
            String padded = " ".repeat(REACH) + word + "\n";
            for (int i = REACH; i < padded.length(); i++) {
                next.computeIfAbsent(padded.substring(i - REACH, i), any -> new ArrayList<>())
                        .add(padded.charAt(i));
            }
        }
    }

    String word(Random random) {
        while (true) {
            var word = new StringBuilder(" ".repeat(REACH));
            char letter = ' ';
            while (letter != '\n' && word.length() < LONGEST + REACH) {
                var choices = Objects.requireNonNull(next.get(word.substring(word.length() - REACH)));
                letter = choices.get(random.nextInt(choices.size()));
                word.append(letter);
            }
            String made = word.toString().strip();
            if (letter == '\n' && made.length() > 3) {
                return made;
            }
        }
    }
}
