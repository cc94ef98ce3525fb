package dev.holdfast.triage.learning;

import java.util.List;
import java.util.Random;

/**
 * One straight line for each topic between its examples and all others: linear support vector machines with squared
 * hinge loss, one against the rest, solved in the dual one example at a time (Hsieh et al., 2008). The lines of all
 * topics move together, so that the inner loops run over topics and need no random access.
 */
final class LinearModel {

    /** How much the embedding counts against the words; measured, flat between 2 and 4. */
    private static final float MEANING_WEIGHT = 3f;

    /** What an example on the wrong side costs. */
    private static final double COST = 0.5;

    private static final int ROUNDS = 15;
    private static final long SEED = 20_26;

    private final int topics;
    private final int dimension;
    private final float[] weights;

    private LinearModel(int topics, int dimension, int terms) {
        this.topics = topics;
        this.dimension = dimension;
        this.weights = new float[(dimension + 1 + terms) * topics];
    }

    static LinearModel learn(List<Features> rows, int[] labels, int topics, int terms) {
        var model = new LinearModel(topics, rows.getFirst().meaning().length, terms);
        var pull = new float[rows.size()][topics];
        var squares = rows.stream().mapToDouble(LinearModel::square).toArray();
        var order = new int[rows.size()];
        java.util.Arrays.setAll(order, i -> i);
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            for (int row : order) {
                model.correct(rows.get(row), labels[row], pull[row], squares[row]);
            }
        }
        return model;
    }

    /** How far the message lies on each topic's side of its line. */
    float[] scores(Features row) {
        var scores = new float[topics];
        addMeaning(scores, row.meaning());
        add(scores, dimension, 1f);
        for (int i = 0; i < row.terms().length; i++) {
            add(scores, dimension + 1 + row.terms()[i], row.weights()[i]);
        }
        return scores;
    }

    private void correct(Features row, int label, float[] pull, double square) {
        float[] steps = scores(row);
        double softness = 1 / (2 * COST);
        boolean moved = false;
        for (int topic = 0; topic < topics; topic++) {
            int side = topic == label ? 1 : -1;
            double slope = side * steps[topic] - 1 + pull[topic] * softness;
            float after = (float) Math.max(pull[topic] - slope / (square + softness), 0);
            steps[topic] = (after - pull[topic]) * side;
            moved |= steps[topic] != 0;
            pull[topic] = after;
        }
        if (moved) {
            move(row, steps);
        }
    }

    private void move(Features row, float[] steps) {
        for (int i = 0; i < dimension; i++) {
            move(steps, i, MEANING_WEIGHT * row.meaning()[i]);
        }
        move(steps, dimension, 1f);
        for (int i = 0; i < row.terms().length; i++) {
            move(steps, dimension + 1 + row.terms()[i], row.weights()[i]);
        }
    }

    /** Four features at a time: reading the scores once for all of them is what makes learning fast. */
    private void addMeaning(float[] scores, float[] meaning) {
        int i = 0;
        for (; i + 3 < dimension; i += 4) {
            float first = MEANING_WEIGHT * meaning[i];
            float second = MEANING_WEIGHT * meaning[i + 1];
            float third = MEANING_WEIGHT * meaning[i + 2];
            float fourth = MEANING_WEIGHT * meaning[i + 3];
            int a = i * topics;
            int b = a + topics;
            int c = b + topics;
            int d = c + topics;
            for (int topic = 0; topic < scores.length; topic++) {
                scores[topic] += first * weights[a + topic]
                        + second * weights[b + topic]
                        + third * weights[c + topic]
                        + fourth * weights[d + topic];
            }
        }
        for (; i < dimension; i++) {
            add(scores, i, MEANING_WEIGHT * meaning[i]);
        }
    }

    private void add(float[] scores, int feature, float value) {
        int from = feature * topics;
        for (int topic = 0; topic < scores.length; topic++) {
            scores[topic] += value * weights[from + topic];
        }
    }

    private void move(float[] steps, int feature, float value) {
        int from = feature * topics;
        for (int topic = 0; topic < steps.length; topic++) {
            weights[from + topic] += value * steps[topic];
        }
    }

    private static double square(Features row) {
        double sum = 1;
        for (float value : row.meaning()) {
            sum += MEANING_WEIGHT * MEANING_WEIGHT * value * value;
        }
        for (float value : row.weights()) {
            sum += value * value;
        }
        return sum;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
