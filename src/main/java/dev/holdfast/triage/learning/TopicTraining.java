package dev.holdfast.triage.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Learns a {@link TopicModel}; ten thousand examples with known embeddings take seconds on one core. */
public final class TopicTraining {

    private static final int FOLDS = 5;

    /** Two weights need no more held-back examples than this to be found. */
    private static final int ENOUGH_HELD_BACK = 3_000;

    private static final long SEED = 77;

    private final List<String> texts;
    private final List<float[]> meanings;
    private final List<String> topics;
    private final int[] labels;

    /**
     * @param examples each text as {@link MessageText#plain} leaves it
     * @param meanings the sentence embedding of each example, of length 1, in the same order
     */
    public TopicTraining(List<LabelledExample> examples, List<float[]> meanings) {
        this.texts = examples.stream().map(LabelledExample::text).toList();
        this.meanings = meanings;
        this.topics = examples.stream()
                .map(LabelledExample::topic)
                .distinct()
                .sorted()
                .toList();
        this.labels = examples.stream()
                .mapToInt(example -> topics.indexOf(example.topic()))
                .toArray();
    }

    /** Learns from all examples, after some have been held back in turn to see how sure to be. */
    public TopicModel learn() {
        Calibration calibration = calibrate(folds(labels, topics.size(), FOLDS));
        var all = java.util.stream.IntStream.range(0, labels.length).toArray();
        Part whole = part(all);
        return new TopicModel(topics, whole.vocabulary, whole.lines, whole.neighbours, calibration);
    }

    private Calibration calibrate(int[] folds) {
        var heldBack = new ArrayList<Evidence>();
        var heldBackLabels = new ArrayList<Integer>();
        for (int fold = 0; fold < FOLDS && heldBack.size() < ENOUGH_HELD_BACK; fold++) {
            int current = fold;
            Part others = part(rowsWhere(folds, f -> f != current));
            for (int row : rowsWhere(folds, f -> f == current)) {
                Features features = others.vocabulary.features(texts.get(row), meanings.get(row));
                heldBack.add(Evidence.of(features, others.lines, others.neighbours));
                heldBackLabels.add(labels[row]);
            }
        }
        return Calibration.fit(
                heldBack, heldBackLabels.stream().mapToInt(Integer::intValue).toArray());
    }

    private record Part(Vocabulary vocabulary, LinearModel lines, Neighbours neighbours) {}

    private Part part(int[] rows) {
        var vocabulary =
                Vocabulary.of(java.util.Arrays.stream(rows).mapToObj(texts::get).toList());
        var features = java.util.Arrays.stream(rows)
                .mapToObj(row -> vocabulary.features(texts.get(row), meanings.get(row)))
                .toList();
        var partLabels = java.util.Arrays.stream(rows).map(row -> labels[row]).toArray();
        return new Part(
                vocabulary,
                LinearModel.learn(features, partLabels, topics.size(), vocabulary.size()),
                new Neighbours(features, partLabels, topics.size()));
    }

    private static int[] rowsWhere(int[] folds, java.util.function.IntPredicate wanted) {
        return java.util.stream.IntStream.range(0, folds.length)
                .filter(row -> wanted.test(folds[row]))
                .toArray();
    }

    /** The fold of each row: every topic is spread evenly, by chance with a fixed seed. */
    static int[] folds(int[] labels, int topics, int folds) {
        var random = new Random(SEED);
        var result = new int[labels.length];
        for (int topic = 0; topic < topics; topic++) {
            int current = topic;
            var rows = new ArrayList<>(java.util.stream.IntStream.range(0, labels.length)
                    .filter(row -> labels[row] == current)
                    .boxed()
                    .toList());
            java.util.Collections.shuffle(rows, random);
            for (int i = 0; i < rows.size(); i++) {
                result[rows.get(i)] = (i + topic) % folds;
            }
        }
        return result;
    }
}
