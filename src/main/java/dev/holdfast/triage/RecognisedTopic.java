package dev.holdfast.triage;

import dev.holdfast.triage.learning.ExampleFile;
import dev.holdfast.triage.learning.TopicModel.Guess;
import java.util.List;

/**
 * What a message is about.
 *
 * @param topic the likeliest topic, or {@code unknown} when that is too uncertain
 * @param confidence how certain the likeliest topic is, between 0 and 1, also when it is too uncertain
 * @param alternatives up to five other topics, the likeliest first; when the topic is {@code unknown}, the first of
 *     them is the one that was too uncertain
 */
record RecognisedTopic(String topic, double confidence, List<Alternative> alternatives) {

    private static final int MOST_ALTERNATIVES = 5;

    record Alternative(String topic, double confidence) {}

    /** A message without a word in it. */
    static final RecognisedTopic NONE = new RecognisedTopic(ExampleFile.UNKNOWN, 0, List.of());

    static RecognisedTopic of(List<Guess> guesses, double unknownBelow) {
        Guess best = guesses.getFirst();
        boolean unknown = best.probability() < unknownBelow;
        var alternatives = guesses.stream()
                .skip(unknown ? 0 : 1)
                .limit(MOST_ALTERNATIVES)
                .map(guess -> new Alternative(guess.topic(), rounded(guess.probability())))
                .toList();
        return new RecognisedTopic(
                unknown ? ExampleFile.UNKNOWN : best.topic(), rounded(best.probability()), alternatives);
    }

    /** The likeliest topic, even if it is too uncertain; {@code unknown} for a message without a word. */
    String likeliest() {
        return topic.equals(ExampleFile.UNKNOWN) && !alternatives.isEmpty()
                ? alternatives.getFirst().topic()
                : topic;
    }

    /** More digits would only look exact. */
    private static double rounded(double probability) {
        return Math.round(probability * 10_000) / 10_000.0;
    }
}
