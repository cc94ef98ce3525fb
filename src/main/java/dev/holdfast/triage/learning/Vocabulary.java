package dev.holdfast.triage.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words and word pairs of the examples. Rare ones count more: tf-idf with a logarithmic term frequency. */
final class Vocabulary {

    private final Map<String, Integer> numbers;
    private final float[] rarity;

    private Vocabulary(Map<String, Integer> numbers, float[] rarity) {
        this.numbers = numbers;
        this.rarity = rarity;
    }

    static Vocabulary of(List<String> texts) {
        var numbers = new HashMap<String, Integer>();
        var occurrences = new ArrayList<Integer>();
        for (String text : texts) {
            for (String term : counted(text).keySet()) {
                Integer number = numbers.putIfAbsent(term, occurrences.size());
                if (number == null) {
                    occurrences.add(1);
                } else {
                    occurrences.set(number, occurrences.get(number) + 1);
                }
            }
        }
        var rarity = new float[occurrences.size()];
        for (int i = 0; i < rarity.length; i++) {
            rarity[i] = (float) (Math.log((1.0 + texts.size()) / (1.0 + occurrences.get(i))) + 1);
        }
        return new Vocabulary(numbers, rarity);
    }

    int size() {
        return rarity.length;
    }

    Features features(String text, float[] meaning) {
        var counted = counted(text);
        var terms = new int[counted.size()];
        var weights = new float[counted.size()];
        int known = 0;
        double square = 0;
        for (var entry : counted.entrySet()) {
            Integer number = numbers.get(entry.getKey());
            if (number != null) {
                terms[known] = number;
                weights[known] = (float) (1 + Math.log(entry.getValue())) * rarity[number];
                square += weights[known] * weights[known];
                known++;
            }
        }
        for (int i = 0; i < known; i++) {
            weights[i] /= (float) Math.sqrt(square);
        }
        return new Features(meaning, java.util.Arrays.copyOf(terms, known), java.util.Arrays.copyOf(weights, known));
    }

    /** In a fixed order, so that sums come out the same to the last bit. */
    private static Map<String, Integer> counted(String text) {
        var counted = new TreeMap<String, Integer>();
        List<String> words = MessageText.words(text);
        for (int i = 0; i < words.size(); i++) {
            counted.merge(words.get(i), 1, Integer::sum);
            if (i > 0) {
                counted.merge(words.get(i - 1) + ' ' + words.get(i), 1, Integer::sum);
            }
        }
        return counted;
    }
}
