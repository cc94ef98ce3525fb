package dev.holdfast.knowledge.index;

import dev.holdfast.knowledge.index.Situation.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Ranks the documents for a situation. Every sentence is searched by words and by the titles it names, a few also by
 * meaning; the sentences are joined by a soft maximum, words and meaning by their standard scores. The weights were
 * chosen on the knowledge benchmark, where values nearby do as well.
 */
public class Ranking {

    /** Which of the two kinds of search count. */
    public enum By {
        WORDS,
        MEANING,
        BOTH
    }

    /** Cosines of bge vectors lie close together, word scores do not: hence the different sharpness. */
    private static final float MEANING_SHARPNESS = 20;

    private static final float WORDS_SHARPNESS = 6;
    private static final float TITLES_IN_WORDS = 0.6f;
    private static final float WORDS_IN_MEANING = 0.06f;
    private static final float TITLES_IN_MEANING = 0.08f;

    /** Words stand in for the meaning of sentences that was not looked at: this much if it was of hardly any. */
    private static final float WORDS_BESIDE_MEANING = 0.75f;

    private final Embeddings embeddings;
    private final int questions;

    public Ranking(Embeddings embeddings, int questions) {
        this.embeddings = embeddings;
        this.questions = questions;
    }

    /** One score for each document and each passage, in standard deviations above the average document. */
    public record Ranked(float[] documents, float[] passages) {}

    /** Scores every document and passage; empty if the text says nothing. */
    public Ranked rank(SearchIndex index, String text, By by) {
        var situation = new Situation(index, text);
        if (situation.sentences().isEmpty()) {
            return new Ranked(new float[0], new float[0]);
        }
        return switch (by) {
            case WORDS -> byWords(index, situation);
            case MEANING -> byMeaning(index, situation, 0, 0);
            case BOTH -> joined(index, situation);
        };
    }

    private Ranked joined(SearchIndex index, Situation situation) {
        var meaning = byMeaning(index, situation, WORDS_IN_MEANING, TITLES_IN_MEANING);
        var words = byWords(index, situation);
        float notAsked =
                Math.max(0, 1 - (float) questions / situation.sentences().size());
        float share = WORDS_BESIDE_MEANING * notAsked;
        return new Ranked(
                Scores.sum(meaning.documents(), share, words.documents(), 0, words.documents()),
                Scores.sum(meaning.passages(), share, words.passages(), 0, words.passages()));
    }

    private static Ranked byWords(SearchIndex index, Situation situation) {
        var documents = new ArrayList<float[]>();
        var passages = new ArrayList<float[]>();
        for (Sentence sentence : situation.sentences()) {
            documents.add(Scores.sum(sentence.words(), TITLES_IN_WORDS, sentence.titles(), 0, sentence.titles()));
            passages.add(sentence.passageWords());
        }
        return standardised(index, documents, passages, WORDS_SHARPNESS);
    }

    private Ranked byMeaning(SearchIndex index, Situation situation, float wordsShare, float titlesShare) {
        var asked = situation.questions(questions);
        var vectors = embeddings.ofQuestions(asked.stream().map(Sentence::text).toList());
        var documents = new ArrayList<float[]>();
        var passages = new ArrayList<float[]>();
        for (int i = 0; i < asked.size(); i++) {
            var sentence = asked.get(i);
            var cosines = index.meaning(vectors.get(i));
            documents.add(Scores.sum(
                    index.bestOfEach(cosines), wordsShare, sentence.words(), titlesShare, sentence.titles()));
            passages.add(Scores.sum(cosines, wordsShare, sentence.passageWords(), 0, cosines));
        }
        return standardised(index, documents, passages, MEANING_SHARPNESS);
    }

    private static Ranked standardised(
            SearchIndex index, List<float[]> documents, List<float[]> passages, float sharpness) {
        var ofDocuments = Scores.softMaximum(documents, sharpness, index.documents());
        var ofPassages = Scores.maximum(passages, index.passages());
        return new Ranked(Scores.standardised(ofDocuments, ofDocuments), Scores.standardised(ofPassages, ofDocuments));
    }
}
