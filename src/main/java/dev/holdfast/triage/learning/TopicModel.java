package dev.holdfast.triage.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was learned from a set of examples. The same examples give the same model, and it the same answers. */
public final class TopicModel {

    private final List<String> topics;
    private final Vocabulary vocabulary;
    private final LinearModel lines;
    private final Neighbours neighbours;
    private final Calibration calibration;

    TopicModel(
            List<String> topics,
            Vocabulary vocabulary,
            LinearModel lines,
            Neighbours neighbours,
            Calibration calibration) {
        this.topics = topics;
        this.vocabulary = vocabulary;
        this.lines = lines;
        this.neighbours = neighbours;
        this.calibration = calibration;
    }

    /**
     * A topic that a message may have.
     *
     * @param probability between 0 and 1
     */
    public record Guess(String topic, double probability) {}

    /** The topics, in alphabetical order. */
    public List<String> topics() {
        return topics;
    }

    /**
     * All topics, the likeliest first.
     *
     * @param plain the message as {@link MessageText#plain} leaves it
     * @param meaning its sentence embedding, of length 1
     */
    public List<Guess> guess(String plain, float[] meaning) {
        Features row = vocabulary.features(plain, meaning);
        double[] probabilities = calibration.probabilities(Evidence.of(row, lines, neighbours));
        var guesses = new ArrayList<Guess>(topics.size());
        for (int topic = 0; topic < probabilities.length; topic++) {
            guesses.add(new Guess(topics.get(topic), probabilities[topic]));
        }
        guesses.sort(Comparator.comparingDouble(Guess::probability).reversed().thenComparing(Guess::topic));
        return guesses;
    }
}
