package dev.holdfast.privacy.finding.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;

/**
 * Learns a maximum entropy model that OpenNLP can read, in one thread and in a minute, where OpenNLP's own trainers take
 * many: FTRL-Proximal by McMahan et al. (2013), "Ad click prediction: a view from the trenches", with a softmax over the
 * outcomes. Its first norm leaves out what does not help, so that the file stays small.
 */
final class FollowTheLeader {

    private static final double ALPHA = Double.parseDouble(System.getProperty("alpha", "0.15"));
    private static final double BETA = 1;
    private static final double FIRST_NORM = Double.parseDouble(System.getProperty("l1", "0.8"));
    private static final double SECOND_NORM = Double.parseDouble(System.getProperty("l2", "0.5"));
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int FEWEST = 3;
    private static final double WEAKEST = 0.03;

    private final Map<String, Integer> features = new HashMap<>();
    private final List<String> outcomes = new ArrayList<>();
    private final List<int[]> events = new ArrayList<>();

    /** One word with its outcome; the outcome's number stands first. */
    void add(String outcome, String[] context) {
        int number = outcomes.indexOf(outcome);
        if (number < 0) {
            number = outcomes.size();
            outcomes.add(outcome);
        }
        var event = new int[context.length + 1];
        event[0] = number;
        for (int i = 0; i < context.length; i++) {
            event[i + 1] = features.computeIfAbsent(context[i], any -> features.size());
        }
        events.add(event);
    }

    int events() {
        return events.size();
    }

    GISModel learn() {
        int width = outcomes.size();
        int[] counts = new int[features.size()];
        events.forEach(event -> IntStream.range(1, event.length).forEach(i -> counts[event[i]]++));
        float[] z = new float[features.size() * width];
        float[] n = new float[features.size() * width];
        var order = new ArrayList<>(events);
        var random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int[] event : order) {
                learn(event, counts, z, n, width);
            }
        }
        return model(z, n, width);
    }

    private static void learn(int[] event, int[] counts, float[] z, float[] n, int width) {
        double[] probability = new double[width];
        for (int i = 1; i < event.length; i++) {
            if (counts[event[i]] >= FEWEST) {
                for (int k = 0; k < width; k++) {
                    probability[k] += weight(z, n, event[i] * width + k);
                }
            }
        }
        double sum = 0;
        for (int k = 0; k < width; k++) {
            probability[k] = Math.exp(probability[k]);
            sum += probability[k];
        }
        for (int k = 0; k < width; k++) {
            double gradient = probability[k] / sum - (event[0] == k ? 1 : 0);
            for (int i = 1; i < event.length; i++) {
                if (counts[event[i]] >= FEWEST) {
                    int at = event[i] * width + k;
                    double step = (Math.sqrt(n[at] + gradient * gradient) - Math.sqrt(n[at])) / ALPHA;
                    z[at] += (float) (gradient - step * weight(z, n, at));
                    n[at] += (float) (gradient * gradient);
                }
            }
        }
    }

    private static double weight(float[] z, float[] n, int at) {
        double pull = Math.abs(z[at]) - FIRST_NORM;
        return pull <= 0 ? 0 : -Math.signum(z[at]) * pull / ((BETA + Math.sqrt(n[at])) / ALPHA + SECOND_NORM);
    }

    private GISModel model(float[] z, float[] n, int width) {
        var labels = new ArrayList<String>();
        var contexts = new ArrayList<Context>();
        features.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(feature -> {
            int first = feature.getValue() * width;
            int[] kept = IntStream.range(0, width)
                    .filter(k -> Math.abs(weight(z, n, first + k)) >= WEAKEST)
                    .toArray();
            if (kept.length > 0) {
                labels.add(feature.getKey());
                // Two digits are enough, and pack better.
                contexts.add(new Context(
                        kept,
                        Arrays.stream(kept)
                                .mapToDouble(k -> Math.round(weight(z, n, first + k) * 100) / 100.0)
                                .toArray()));
            }
        });
        System.out.println(features.size() + " features, " + labels.size() + " kept");
        return new GISModel(
                contexts.toArray(Context[]::new), labels.toArray(String[]::new), outcomes.toArray(String[]::new));
    }
}
