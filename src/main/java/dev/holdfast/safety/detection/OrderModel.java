package dev.holdfast.safety.detection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** What was learned about orders and about what stands around them. The same text always gets the same answer. */
final class OrderModel {

    /** A second passage is named too when it is at least this likely an order by itself. */
    private static final double ALSO = 1.0;

    /** Of a sentence and what begins within it, the sentence is preferred unless the other is clearly more an order. */
    private static final double WHOLE = 0.7;

    private final WordVectors vectors;
    private final LogisticModel segments;
    private final double[] shift;

    OrderModel(WordVectors vectors, LogisticModel segments, double[] shift) {
        this.vectors = vectors;
        this.segments = segments;
        this.shift = shift.clone();
    }

    /** The one in the resources, which {@code ShipOrderModel} made. */
    static OrderModel shipped() {
        return Shipped.MODEL;
    }

    static WordVectors shippedVectors() {
        try {
            return WordVectors.read(resource("words.vectors.gz"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(OrderModel.class.getResourceAsStream("/safety/" + name), name);
    }

    void write(DataOutputStream out) throws IOException {
        segments.write(out);
        for (double weight : shift) {
            out.writeDouble(weight);
        }
    }

    Suspicion judge(String text, double limit) {
        List<Segment> phrases = OrderPhrases.in(text);
        List<Shift.Scored> scored = scored(text);
        if (scored.isEmpty()) {
            return Suspicion.NONE;
        }
        double score = probability(scored, !phrases.isEmpty());
        if (score < limit) {
            return new Suspicion(false, score, List.of());
        }
        return new Suspicion(true, score, spans(scored, phrases, score));
    }

    double[] features(String text) {
        List<Shift.Scored> scored = scored(text);
        return scored.isEmpty()
                ? new double[Shift.FEATURES]
                : Shift.of(
                        scored,
                        best(scored),
                        vectors.dimension(),
                        !OrderPhrases.in(text).isEmpty());
    }

    private double probability(List<Shift.Scored> scored, boolean phrase) {
        double[] features = Shift.of(scored, best(scored), vectors.dimension(), phrase);
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += shift[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private List<Shift.Scored> scored(String text) {
        var scored = new ArrayList<Shift.Scored>();
        for (Segment segment : Segments.of(text)) {
            var features = SegmentFeatures.of(text.substring(segment.start(), segment.end()), vectors, word -> false);
            scored.add(new Shift.Scored(segment, features, segments.logOdds(features)));
        }
        return scored;
    }

    private static Shift.Scored best(List<Shift.Scored> scored) {
        return scored.stream()
                .max(Comparator.comparingDouble(
                        each -> each.logOdds() + (each.segment().whole() ? WHOLE : 0)))
                .orElseThrow();
    }

    private static List<PlantedOrder> spans(List<Shift.Scored> scored, List<Segment> phrases, double score) {
        var spans = new ArrayList<PlantedOrder>();
        var taken = new ArrayList<Segment>();
        phrases.stream().sorted(Comparator.comparingInt(Segment::start)).forEach(phrase -> {
            Segment around = scored.stream()
                    .map(Shift.Scored::segment)
                    .filter(each -> each.whole() && each.overlaps(phrase))
                    .findFirst()
                    .orElse(phrase);
            if (taken.stream().noneMatch(around::overlaps)) {
                taken.add(around);
                spans.add(new PlantedOrder(around.start(), around.end(), score));
            }
        });
        scored.stream()
                .sorted(Comparator.comparingDouble(Shift.Scored::logOdds).reversed())
                .filter(each -> each.logOdds() > ALSO || taken.isEmpty())
                .forEach(each -> {
                    if (taken.stream().noneMatch(each.segment()::overlaps)) {
                        taken.add(each.segment());
                        double own = 1 / (1 + Math.exp(-each.logOdds()));
                        spans.add(new PlantedOrder(
                                each.segment().start(), each.segment().end(), Math.min(score, own)));
                    }
                });
        spans.sort(Comparator.comparingInt(PlantedOrder::start));
        return spans;
    }

    private static final class Shipped {

        private static final OrderModel MODEL = read();

        private static OrderModel read() {
            try (var in =
                    new DataInputStream(new BufferedInputStream(new GZIPInputStream(resource("orders.model.gz"))))) {
                var segments = LogisticModel.read(in);
                var shift = new double[Shift.FEATURES];
                for (int i = 0; i < shift.length; i++) {
                    shift[i] = in.readDouble();
                }
                return new OrderModel(shippedVectors(), segments, shift);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
