package dev.holdfast.safety.detection;

import java.util.List;

/**
 * What tells an order that was planted into a text from a text that is one: the rest speaks of something else, to
 * somebody else. Somebody who only asks a model for something writes nothing around it.
 */
final class Shift {

    /** How many numbers describe it. */
    static final int FEATURES = 9;

    private static final double LIKE_THE_BEST = 1.5;
    private static final double LONG = 400;

    private Shift() {}

    /** A segment with how likely it is an order. */
    record Scored(Segment segment, SegmentFeatures features, double logOdds) {}

    /** @param segments all of a text, at least one */
    static double[] of(List<Scored> segments, Scored best, int dimension, boolean phrase) {
        var rest = segments.stream()
                .filter(each -> each.segment().whole() && !each.segment().overlaps(best.segment()))
                .toList();
        double around = 0;
        double plain = 0;
        double next = -6;
        var meaning = new double[dimension];
        for (Scored each : rest) {
            int length = each.segment().length();
            around += length;
            plain += each.logOdds() < 0 ? length : 0;
            next = Math.max(next, each.logOdds());
            for (int i = 0; i < dimension; i++) {
                meaning[i] += each.features().dense()[i] * Math.sqrt(length);
            }
        }
        for (Scored each : segments) {
            // What stands before an order in the same sentence is around it as well.
            if (each.segment().whole() && each.segment().overlaps(best.segment()) && each.logOdds() < 0) {
                int before = best.segment().start() - each.segment().start();
                around += before;
                plain += before;
            }
        }
        double odds = Math.clamp(best.logOdds(), -6, 8);
        double filled = Math.min(1, plain / LONG);
        return new double[] {
            1,
            odds,
            odds * (plain == 0 ? 0 : 1),
            plain == 0 ? 1 : 0,
            Math.sqrt(filled),
            around == 0 ? 0 : plain / around,
            Math.max(0, Math.min(odds, next) + LIKE_THE_BEST),
            plain == 0 ? 0 : alike(best.features().dense(), meaning),
            phrase ? 1 : 0
        };
    }

    private static double alike(float[] one, double[] other) {
        double dot = 0;
        double squareOne = 1e-9;
        double squareOther = 1e-9;
        for (int i = 0; i < other.length; i++) {
            dot += one[i] * other[i];
            squareOne += one[i] * one[i];
            squareOther += other[i] * other[i];
        }
        return dot / Math.sqrt(squareOne * squareOther);
    }
}
