package dev.holdfast.safety.detection;

import dev.holdfast.triage.learning.ExampleFile;
import dev.holdfast.triage.learning.LabelledExample;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ClassPathResource;

/**
 * Learns what orders to a model look like and writes it into the resources: to be run again whenever the patterns in the
 * test resources or the features change. The same input gives the same file. Takes some seconds.
 */
public final class ShipOrderModel {

    private static final Path FILE = Path.of("src/main/resources/safety/orders.model.gz");

    private ShipOrderModel() {}

    public static void main(String[] arguments) throws IOException {
        var model = new OrderLearning(OrderModel.shippedVectors(), everyday(0)).learn(group -> true);
        try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(FILE)))) {
            model.write(out);
        }
        System.out.println(FILE + ": " + Files.size(FILE) / 1024 + " KB");
    }

    /** Every other message of the triage examples: 0 for those that are learned from, 1 for the rest. */
    static List<String> everyday(int half) {
        var messages = new ExampleFile(new ClassPathResource("triage/examples.csv")).read();
        return IntStream.range(0, messages.size())
                .filter(i -> i % 2 == half)
                .mapToObj(messages::get)
                .map(LabelledExample::text)
                .toList();
    }
}
