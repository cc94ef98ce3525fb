package dev.holdfast.knowledge.index;

import java.util.Arrays;
import java.util.List;

/** Arithmetic on one score per document or passage. */
final class Scores {

    private Scores() {}

    static float max(float[] scores) {
        float max = 0;
        for (float score : scores) {
            max = Math.max(max, score);
        }
        return max;
    }

    static void scale(float[] scores, float factor) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= factor;
        }
    }

    /** {@code a + factorB · b + factorC · c}, place by place. */
    static float[] sum(float[] a, float factorB, float[] b, float factorC, float[] c) {
        var sum = new float[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + factorB * b[i] + factorC * c[i];
        }
        return sum;
    }

    /**
     * A soft maximum over several lists (log-sum-exp): a document good for one sentence is good, and one good for two
     * is a little better, while many faint likenesses do not add up. The higher the sharpness, the closer to the maximum.
     */
    static float[] softMaximum(List<float[]> lists, float sharpness, int length) {
        var result = new float[length];
        for (int i = 0; i < length; i++) {
            float max = Float.NEGATIVE_INFINITY;
            for (float[] list : lists) {
                max = Math.max(max, list[i]);
            }
            double sum = 0;
            for (float[] list : lists) {
                sum += Math.exp(sharpness * (list[i] - max));
            }
            result[i] = (float) (max + Math.log(sum) / sharpness);
        }
        return result;
    }

    /** The maximum over several lists, place by place. */
    static float[] maximum(List<float[]> lists, int length) {
        var result = new float[length];
        Arrays.fill(result, Float.NEGATIVE_INFINITY);
        for (float[] list : lists) {
            for (int i = 0; i < length; i++) {
                result[i] = Math.max(result[i], list[i]);
            }
        }
        return result;
    }

    /** How many standard deviations each score lies above the mean of {@code reference}. */
    static float[] standardised(float[] scores, float[] reference) {
        double mean = 0;
        for (float score : reference) {
            mean += score / reference.length;
        }
        double variance = 0;
        for (float score : reference) {
            variance += (score - mean) * (score - mean) / reference.length;
        }
        double deviation = Math.max(Math.sqrt(variance), 1e-6);
        var result = new float[scores.length];
        for (int i = 0; i < scores.length; i++) {
            result[i] = (float) ((scores[i] - mean) / deviation);
        }
        return result;
    }
}
