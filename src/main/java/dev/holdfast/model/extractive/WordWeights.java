package dev.holdfast.model.extractive;

import dev.holdfast.model.extractive.Relevance.Meaning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much a word tells: little if most texts have it. Inverse document frequency over the texts at hand. */
final class WordWeights {

    private final Map<String, Integer> textsWith = new HashMap<>();
    private final int texts;

    WordWeights(List<Meaning> texts) {
        this.texts = texts.size();
        texts.forEach(text -> text.words().forEach(word -> textsWith.merge(word, 1, Integer::sum)));
    }

    /** The share of the wanted words that are there, each by its weight, 0 to 1. */
    double shared(Set<String> wanted, Set<String> there) {
        double all = wanted.stream().mapToDouble(this::weight).sum();
        return all == 0
                ? 0
                : wanted.stream()
                                .filter(there::contains)
                                .mapToDouble(this::weight)
                                .sum()
                        / all;
    }

    private double weight(String word) {
        return Math.log(1 + (double) texts / (textsWith.getOrDefault(word, 0) + 1));
    }
}
