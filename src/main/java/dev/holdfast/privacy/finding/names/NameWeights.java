package dev.holdfast.privacy.finding.names;

import java.util.Arrays;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The weights of a maximum entropy model, found by a hash of the feature's name: a text asks for some ten thousand of
 * them, and the model's own map of strings takes three times as long. Two of a million names share one of 64 bits with a
 * chance of 1 in 40 million.
 */
final class NameWeights {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final String[] outcomes;
    private final long[] hashes;
    private final int[][] outcomesAt;
    private final double[][] weightsAt;

    @SuppressWarnings("unchecked")
    NameWeights(AbstractModel model) {
        var parts = model.getDataStructures();
        var features = (Map<String, Context>) parts[1];
        this.outcomes = ((String[]) parts[2]).clone();
        int size = Integer.highestOneBit(features.size() + 1) * 4;
        this.hashes = new long[size];
        this.outcomesAt = new int[size][];
        this.weightsAt = new double[size][];
        features.forEach((name, weights) -> {
            long hash = hash(name);
            int place = place(hash);
            while (hashes[place] != 0) {
                place = place + 1 & size - 1;
            }
            hashes[place] = hash;
            outcomesAt[place] = weights.getOutcomes();
            weightsAt[place] = weights.getParameters();
        });
    }

    String outcome(int number) {
        return outcomes[number];
    }

    /** How likely each outcome is, given these features; names that the model does not know count for nothing. */
    double[] probabilities(String[] features) {
        var sums = new double[outcomes.length];
        Arrays.fill(sums, StrictMath.log(1.0 / outcomes.length));
        for (String feature : features) {
            add(hash(feature), sums);
        }
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = StrictMath.exp(sums[i]);
            all += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    private void add(long hash, double[] sums) {
        for (int place = place(hash); hashes[place] != 0; place = place + 1 & hashes.length - 1) {
            if (hashes[place] == hash) {
                int[] outcome = outcomesAt[place];
                double[] weight = weightsAt[place];
                for (int i = 0; i < outcome.length; i++) {
                    sums[outcome[i]] += weight[i];
                }
                return;
            }
        }
    }

    private int place(long hash) {
        return (int) (hash ^ hash >>> 32) & hashes.length - 1;
    }

    private static long hash(String name) {
        long hash = OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * PRIME;
        }
        return hash == 0 ? 1 : hash;
    }
}
