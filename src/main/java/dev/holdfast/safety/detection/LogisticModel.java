package dev.holdfast.safety.detection;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A logistic regression over the features of a segment. */
final class LogisticModel {

    private final float[] dense;
    private final float[] terms;

    LogisticModel(float[] dense, float[] terms) {
        this.dense = dense;
        this.terms = terms;
    }

    static LogisticModel read(DataInputStream in) throws IOException {
        return new LogisticModel(floats(in), floats(in));
    }

    private static float[] floats(DataInputStream in) throws IOException {
        var values = new float[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    void write(DataOutputStream out) throws IOException {
        write(dense, out);
        write(terms, out);
    }

    private static void write(float[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    /** The logarithm of the odds that the segment is an order to a model. */
    double logOdds(SegmentFeatures features) {
        double sum = 0;
        for (int i = 0; i < dense.length; i++) {
            sum += dense[i] * features.dense()[i];
        }
        double ofTerms = 0;
        for (int term : features.terms()) {
            ofTerms += terms[term];
        }
        return sum + ofTerms / Math.sqrt(1 + features.terms().length);
    }
}
