package dev.holdfast.knowledge.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What is searched for, sentence by sentence, with all that words tell about the documents. */
class Situation {

    /** The best BM25 score of a sentence about nothing in particular; weaker sentences are not blown up to full size. */
    private static final float WEAK_WORDS = 2.6f;

    /** Brings a sentence's best BM25 score to the size of its best title coverage, for choosing between sentences. */
    private static final float STRONG_WORDS = 8f;

    /** How much a sentence loses, of what it has in common with those chosen before it. */
    private static final float REPETITION = 0.7f;

    /**
     * One sentence.
     *
     * @param passageWords each passage's BM25 score, 1 for the best
     * @param words the same for each document's best passage
     * @param titles how much of each document's title the sentence says
     * @param strength how likely it asks for something the documents know
     */
    record Sentence(
            String text, List<String> terms, float[] passageWords, float[] words, float[] titles, float strength) {}

    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<String, Float> rarity = new HashMap<>();

    Situation(SearchIndex index, String text) {
        var known = new HashMap<String, SearchIndex.Postings>();
        for (String sentence : Sentences.of(text)) {
            sentences.add(read(index, sentence, known));
        }
        known.forEach((term, postings) -> {
            int with = postings.passages().length;
            rarity.put(term, with == 0 ? 0f : (float) Math.log(1 + (index.passages() - with + 0.5) / (with + 0.5)));
        });
    }

    private static Sentence read(SearchIndex index, String text, Map<String, SearchIndex.Postings> known) {
        var terms = Terms.of(text);
        var passageWords = index.words(terms, known);
        float best = Scores.max(passageWords);
        Scores.scale(passageWords, 1 / Math.max(best, WEAK_WORDS));
        var titles = index.titles().of(terms);
        float strength = 0;
        var words = index.bestOfEach(passageWords);
        for (int document = 0; document < words.length; document++) {
            strength =
                    Math.max(strength, words[document] * Math.max(best, WEAK_WORDS) / STRONG_WORDS + titles[document]);
        }
        return new Sentence(text, terms, passageWords, words, titles, strength);
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** The sentences worth a look at their meaning: those that say most about the documents, each about something new. */
    List<Sentence> questions(int most) {
        var chosen = new ArrayList<Sentence>();
        var left = new ArrayList<>(sentences);
        var said = new HashSet<String>();
        while (chosen.size() < most && !left.isEmpty()) {
            Sentence next = left.getFirst();
            float highest = Float.NEGATIVE_INFINITY;
            for (var candidate : left) {
                float value = candidate.strength() * (1 - REPETITION * shareOf(candidate, said));
                if (value > highest) {
                    highest = value;
                    next = candidate;
                }
            }
            chosen.add(next);
            left.remove(next);
            said.addAll(next.terms());
        }
        return chosen;
    }

    private float shareOf(Sentence sentence, HashSet<String> said) {
        float all = 0;
        float repeated = 0;
        for (String term : new HashSet<>(sentence.terms())) {
            float weight = rarity.getOrDefault(term, 0f);
            all += weight;
            repeated += said.contains(term) ? weight : 0;
        }
        return all == 0 ? 0 : repeated / all;
    }
}
