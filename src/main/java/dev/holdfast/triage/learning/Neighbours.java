package dev.holdfast.triage.learning;

import java.util.List;

/** The examples by meaning, to find the ones nearest to a message. */
final class Neighbours {

    private static final int NEAREST = 10;

    /** How fast the vote of a neighbour fades with its distance to the nearest one. */
    private static final double FADING = 15;

    /** What a topic without a neighbour gets, so that no topic is ruled out by this vote alone. */
    private static final double FLOOR = 1e-3;

    /** Rows that are compared together; their similarities stay in the processor's first cache. */
    private static final int BLOCK = 1024;

    private final int[] labels;
    private final int topics;
    private final int dimension;
    private final float[] columns;

    Neighbours(List<Features> rows, int[] labels, int topics) {
        this.labels = labels.clone();
        this.topics = topics;
        this.dimension = rows.getFirst().meaning().length;
        int blocks = (rows.size() + BLOCK - 1) / BLOCK;
        this.columns = new float[blocks * BLOCK * dimension];
        for (int row = 0; row < rows.size(); row++) {
            int from = row / BLOCK * BLOCK * dimension + row % BLOCK;
            for (int i = 0; i < dimension; i++) {
                columns[from + i * BLOCK] = rows.get(row).meaning()[i];
            }
        }
    }

    /**
     * What the nearest examples vote for.
     *
     * @param similarity the cosine to the nearest one
     * @param shares each topic's share of the vote; together 1
     */
    record Vote(double similarity, double[] shares) {}

    Vote vote(float[] meaning) {
        float[] similarities = similarities(meaning);
        int[] nearest = nearest(similarities);
        var shares = new double[topics];
        java.util.Arrays.fill(shares, FLOOR);
        double sum = topics * FLOOR;
        float best = similarities[nearest[0]];
        for (int row : nearest) {
            double weight = Math.exp(FADING * (similarities[row] - best));
            shares[labels[row]] += weight;
            sum += weight;
        }
        for (int topic = 0; topic < topics; topic++) {
            shares[topic] /= sum;
        }
        return new Vote(best, shares);
    }

    private float[] similarities(float[] meaning) {
        var similarities = new float[columns.length / dimension];
        var sums = new float[BLOCK];
        for (int block = 0; block < similarities.length; block += BLOCK) {
            java.util.Arrays.fill(sums, 0);
            for (int i = 0; i < dimension; i++) {
                add(sums, meaning[i], block * dimension + i * BLOCK);
            }
            System.arraycopy(sums, 0, similarities, block, BLOCK);
        }
        return similarities;
    }

    private void add(float[] sums, float value, int from) {
        for (int row = 0; row < sums.length; row++) {
            sums[row] += value * columns[from + row];
        }
    }

    /** Best first; of equally near ones the earlier example. */
    private int[] nearest(float[] similarities) {
        var nearest = new int[Math.min(NEAREST, labels.length)];
        int found = 0;
        for (int row = 0; row < labels.length; row++) {
            if (found == nearest.length && similarities[row] <= similarities[nearest[found - 1]]) {
                continue;
            }
            int place = found < nearest.length ? found++ : found - 1;
            while (place > 0 && similarities[nearest[place - 1]] < similarities[row]) {
                nearest[place] = nearest[place - 1];
                place--;
            }
            nearest[place] = row;
        }
        return nearest;
    }
}
