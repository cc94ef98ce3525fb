package dev.holdfast.safety.detection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Learns an {@link OrderModel} from made-up orders and letters, and from everyday messages. */
final class OrderLearning {

    /** As many as fill every pattern some dozen times. */
    private static final int PER_GROUP = 3_000;

    private static final int LETTERS = 9_000;
    private static final int ROUNDS = 6;
    private static final double RESTRAINT = 2e-5;
    private static final double HIDDEN = 0.35;

    private final WordVectors vectors;
    private final List<String> everyday;
    private final Random random = new Random(20_260);

    /** @param everyday messages that hold no order */
    OrderLearning(WordVectors vectors, List<String> everyday) {
        this.vectors = vectors;
        this.everyday = everyday;
    }

    private record Row(String segment, boolean order) {}

    /** A text with a label: whether something was planted in it. */
    record Labelled(String text, boolean planted) {}

    /** @param known the groups of orders that may be learned from */
    OrderModel learn(Predicate<String> known) {
        var texts = new MadeUpMails(7, known, everyday);
        var rows = new ArrayList<Row>();
        for (String group : texts.orders().groups()) {
            if (known.test(group)) {
                for (int i = 0; i < PER_GROUP; i++) {
                    rows.add(new Row(texts.orders().next(group), true));
                }
            }
        }
        for (int i = 0; i < LETTERS; i++) {
            String letter = texts.letter();
            Segments.of(letter).forEach(each -> rows.add(new Row(letter.substring(each.start(), each.end()), false)));
        }
        for (String message : everyday) {
            for (int i = 0; i < 4; i++) {
                Segments.of(message)
                        .forEach(each -> rows.add(new Row(message.substring(each.start(), each.end()), false)));
            }
        }
        var segments = fitSegments(rows);
        var draft = new OrderModel(vectors, segments, new double[Shift.FEATURES]);
        return new OrderModel(vectors, segments, fitShift(draft, texts));
    }

    private LogisticModel fitSegments(List<Row> rows) {
        var dense = new float[SegmentFeatures.dense(vectors.dimension())];
        var terms = new float[SegmentFeatures.TERMS];
        var denseSquares = new float[dense.length];
        var termSquares = new float[terms.length];
        var model = new LogisticModel(dense, terms);
        double orders = rows.stream().filter(Row::order).count();
        double weightOfOrder = Math.min(3, (rows.size() - orders) / orders);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(rows, random);
            for (Row row : rows) {
                long salt = random.nextLong();
                var features = SegmentFeatures.of(row.segment(), vectors, word -> isHidden(word, salt));
                double p = 1 / (1 + Math.exp(-model.logOdds(features)));
                double error = (p - (row.order() ? 1 : 0)) * (row.order() ? weightOfOrder : 1);
                for (int i = 0; i < dense.length; i++) {
                    float slope = (float) (error * features.dense()[i] + RESTRAINT * dense[i]);
                    denseSquares[i] += slope * slope;
                    dense[i] -= (float) (0.05 * slope / (1e-6 + Math.sqrt(denseSquares[i])));
                }
                double share = 1 / Math.sqrt(1 + features.terms().length);
                for (int term : features.terms()) {
                    float slope = (float) (error * share + RESTRAINT * 10 * terms[term]);
                    termSquares[term] += slope * slope;
                    terms[term] -= (float) (0.1 * slope / (1e-6 + Math.sqrt(termSquares[term])));
                }
            }
        }
        return model;
    }

    private static boolean isHidden(String word, long salt) {
        return Math.floorMod(word.hashCode() * 0x9E3779B97F4A7C15L ^ salt, 1_000) < HIDDEN * 1_000;
    }

    private double[] fitShift(OrderModel draft, MadeUpMails texts) {
        var labelled = IntStream.range(0, 12_000).mapToObj(i -> texts.next()).toList();
        var rows = labelled.stream().map(each -> draft.features(each.text())).toList();
        var weights = new double[Shift.FEATURES];
        var squares = new double[weights.length];
        for (int round = 0; round < 30; round++) {
            for (int r = 0; r < rows.size(); r++) {
                double[] row = rows.get(r);
                double sum = 0;
                for (int i = 0; i < weights.length; i++) {
                    sum += weights[i] * row[i];
                }
                double error = 1 / (1 + Math.exp(-sum)) - (labelled.get(r).planted() ? 1 : 0);
                for (int i = 0; i < weights.length; i++) {
                    double slope = error * row[i] + 1e-5 * weights[i];
                    squares[i] += slope * slope;
                    weights[i] -= 0.1 * slope / (1e-6 + Math.sqrt(squares[i]));
                }
            }
        }
        return weights;
    }
}
