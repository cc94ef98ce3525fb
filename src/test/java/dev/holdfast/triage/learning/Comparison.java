package dev.holdfast.triage.learning;

import dev.holdfast.triage.learning.TopicModel.Guess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** The model beside its parts, each on messages that it has not seen: the examples in five stratified folds. */
public final class Comparison {

    private static final int FOLDS = 5;

    /** What was guessed for one example by a model that had not seen it. */
    public record Answer(String topic, String neighbours, String lines, List<Guess> guesses) {}

    /** All answers, and the seconds that learning from four folds took, without embeddings. */
    public record Result(List<Answer> answers, double secondsToLearn) {}

    private Comparison() {}

    public static Result of(List<LabelledExample> examples, List<float[]> meanings) {
        var topics = examples.stream()
                .map(LabelledExample::topic)
                .distinct()
                .sorted()
                .toList();
        int[] labels = examples.stream()
                .mapToInt(example -> topics.indexOf(example.topic()))
                .toArray();
        int[] folds = TopicTraining.folds(labels, topics.size(), FOLDS);
        var answers = new ArrayList<Answer>();
        double seconds = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            var seen = new ArrayList<Integer>();
            for (int row = 0; row < folds.length; row++) {
                if (folds[row] != fold) {
                    seen.add(row);
                }
            }
            var seenExamples = seen.stream().map(examples::get).toList();
            var seenMeanings = seen.stream().map(meanings::get).toList();
            long start = System.nanoTime();
            TopicModel model = new TopicTraining(seenExamples, seenMeanings).learn();
            seconds += (System.nanoTime() - start) / 1e9 / FOLDS;
            var vocabulary = Vocabulary.of(
                    seenExamples.stream().map(LabelledExample::text).toList());
            var features = new ArrayList<Features>();
            for (int i = 0; i < seen.size(); i++) {
                features.add(vocabulary.features(seenExamples.get(i).text(), seenMeanings.get(i)));
            }
            int[] seenLabels = seen.stream().mapToInt(row -> labels[row]).toArray();
            LinearModel lines = LinearModel.learn(features, seenLabels, topics.size(), vocabulary.size());
            for (int row = 0; row < folds.length; row++) {
                if (folds[row] == fold) {
                    String text = examples.get(row).text();
                    float[] scores = lines.scores(vocabulary.features(text, meanings.get(row)));
                    answers.add(new Answer(
                            examples.get(row).topic(),
                            tenNearest(meanings.get(row), seenMeanings, seenExamples),
                            topics.get(highest(scores)),
                            model.guess(text, meanings.get(row))));
                }
            }
        }
        return new Result(answers, seconds);
    }

    /** The plain baseline: the ten nearest examples by cosine, one vote each, the nearer topic on a draw. */
    private static String tenNearest(float[] meaning, List<float[]> meanings, List<LabelledExample> examples) {
        var similarities = new float[meanings.size()];
        var order = new ArrayList<Integer>();
        for (int row = 0; row < similarities.length; row++) {
            float[] other = meanings.get(row);
            for (int i = 0; i < other.length; i++) {
                similarities[row] += meaning[i] * other[i];
            }
            order.add(row);
        }
        order.sort((a, b) -> Float.compare(similarities[b], similarities[a]));
        var votes = new HashMap<String, Integer>();
        order.subList(0, 10).forEach(row -> votes.merge(examples.get(row).topic(), 1, Integer::sum));
        int most = votes.values().stream().max(Integer::compare).orElseThrow();
        return order.subList(0, 10).stream()
                .map(row -> examples.get(row).topic())
                .filter(topic -> votes.getOrDefault(topic, 0) == most)
                .findFirst()
                .orElseThrow();
    }

    private static int highest(float[] scores) {
        int highest = 0;
        for (int i = 1; i < scores.length; i++) {
            highest = scores[i] > scores[highest] ? i : highest;
        }
        return highest;
    }

    /** The mean over topics of the harmonic mean of precision and recall. */
    public static double macroF1(List<String> right, List<String> guessed) {
        return right.stream()
                .distinct()
                .mapToDouble(topic -> {
                    long both = count(right, guessed, topic, topic);
                    long either = right.stream().filter(topic::equals).count()
                            + guessed.stream().filter(topic::equals).count();
                    return either == 0 ? 0 : 2.0 * both / either;
                })
                .average()
                .orElseThrow();
    }

    private static long count(List<String> right, List<String> guessed, String a, String b) {
        long count = 0;
        for (int i = 0; i < right.size(); i++) {
            count += right.get(i).equals(a) && guessed.get(i).equals(b) ? 1 : 0;
        }
        return count;
    }

    /** Expected calibration error: how far confidence and share of right answers lie apart, over 15 equal bins. */
    public static double calibrationError(double[] confidences, boolean[] correct) {
        int bins = 15;
        var gap = new double[bins];
        for (int i = 0; i < confidences.length; i++) {
            int bin = Math.min(bins - 1, (int) (confidences[i] * bins));
            gap[bin] += confidences[i] - (correct[i] ? 1 : 0);
        }
        return Arrays.stream(gap).map(Math::abs).sum() / confidences.length;
    }
}
