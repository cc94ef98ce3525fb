package dev.holdfast.safety.detection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.knowledge.documents.DocumentFolder;
import dev.holdfast.knowledge.documents.DocumentReader;
import dev.holdfast.knowledge.documents.PassageSplitter;
import dev.holdfast.triage.learning.ExampleFile;
import dev.holdfast.triage.learning.LabelledExample;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.unit.DataSize;

/**
 * Prints how well planted orders are found. First on made-up texts, each group of orders by a model that has learned
 * nothing of that group; then on the public sets below {@code ../shared/data}, or where
 * {@code -Dholdfast.benchmark.data=…} says: every attack of BIPIA planted into each of its e-mails at the beginning, in
 * the middle and at the end, the harmless prompts of NotInject, the e-mails as they are, and everyday messages.
 */
public final class InjectionBenchmark {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PLACES = List.of("beginning", "middle", "end");
    private static final int CHARACTERS = 2_000;

    private final OrderFinder finder;

    private InjectionBenchmark(OrderFinder finder) {
        this.finder = finder;
    }

    public static void main(String[] arguments) throws IOException {
        var shipped = new InjectionBenchmark(new OrderFinder(SafetySettings.DEFAULTS));
        if (!Boolean.getBoolean("holdfast.benchmark.quick")) {
            heldOutGroups();
        }
        shipped.calibration();
        shipped.harmless("Shipped examples that were not learned from", ShipOrderModel.everyday(1));
        Path data = Path.of(System.getProperty("holdfast.benchmark.data", "../shared/data"));
        if (!Files.isDirectory(data.resolve("injection"))) {
            print(
                    "BIPIA and NotInject are not measured: there is no %s. Name their folder's parent with"
                            + " -Dholdfast.benchmark.data=…%n",
                    data.resolve("injection"));
        } else {
            shipped.publicSets(data.resolve("injection"));
        }
        shipped.documents("Documents that ship", "classpath:knowledge/");
        Path documents = data.resolve("knowledge/documents");
        if (Files.isDirectory(documents)) {
            shipped.documents("Documents of a bank", documents.toString());
        }
        Path banking = data.resolve("banking77/train.csv");
        if (Files.isReadable(banking)) {
            shipped.harmless(
                    "Banking77, messages of customers",
                    new ExampleFile(new FileSystemResource(banking))
                            .read().stream().map(LabelledExample::text).toList());
        }
        shipped.time();
    }

    private void publicSets(Path folder) throws IOException {
        var mails = new ArrayList<String>();
        for (Path file : files(folder, "bipia-email")) {
            for (String line : Files.readAllLines(file)) {
                mails.add(JSON.readTree(line).get("context").asText());
            }
        }
        for (Path file : files(folder, "bipia-text_attack")) {
            print("%nAttacks of %s in %d e-mails%n", file.getFileName(), mails.size());
            attacks(JSON.readTree(file.toFile()), mails);
        }
        harmless("E-mails of BIPIA as they are", mails);
        for (Path file : files(folder, "notinject")) {
            var prompts = new ArrayList<String>();
            JSON.readTree(file.toFile())
                    .forEach(row -> prompts.add(row.get("prompt").asText()));
            harmless(file.getFileName().toString(), prompts);
        }
    }

    private static List<Path> files(Path folder, String prefix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    private void attacks(JsonNode attacks, List<String> mails) {
        var all = new Count();
        var named = new Count();
        var places = new TreeMap<String, Count>();
        attacks.fields().forEachRemaining(kind -> {
            var ofKind = new Count();
            for (JsonNode attack : kind.getValue()) {
                var ofAttack = new Count();
                for (String mail : mails) {
                    for (String place : PLACES) {
                        boolean found = found(mail, attack.asText(), place, named);
                        List.of(all, ofKind, ofAttack, places.computeIfAbsent(place, any -> new Count()))
                                .forEach(count -> count.add(found));
                    }
                }
                if (ofAttack.rate() < 0.9) {
                    print("    %.3f %s%n", ofAttack.rate(), attack.asText());
                }
            }
            print("  %-28s found %.3f  (%d of %d)%n", kind.getKey(), ofKind.rate(), ofKind.yes, ofKind.all);
        });
        places.forEach((place, count) -> print("  at the %-21s found %.3f%n", place, count.rate()));
        print("  together                     found %.4f  (%d of %d)%n", all.rate(), all.yes, all.all);
        print("  of those found, a span meets the planted passage: %.4f%n", named.rate());
    }

    private boolean found(String mail, String attack, String place, Count named) {
        String text = planted(mail, attack, place);
        Suspicion suspicion = finder.in(text);
        if (suspicion.suspected()) {
            int start = text.indexOf(attack);
            int end = start + attack.length();
            named.add(suspicion.spans().stream().anyMatch(span -> span.start() < end && start < span.end()));
        }
        return suspicion.suspected();
    }

    private static String planted(String mail, String attack, String place) {
        if (place.equals("beginning")) {
            return attack + "\n" + mail;
        }
        if (place.equals("end")) {
            return mail + "\n" + attack;
        }
        int middle = Math.max(mail.indexOf(' ', mail.length() / 2), mail.length() / 2);
        return mail.substring(0, middle) + " " + attack + " "
                + mail.substring(middle).stripLeading();
    }

    private void harmless(String name, List<String> texts) {
        var flagged = new Count();
        for (String text : texts) {
            Suspicion suspicion = finder.in(text);
            flagged.add(suspicion.suspected());
            if (suspicion.suspected() && Boolean.getBoolean("holdfast.benchmark.errors")) {
                var span = suspicion.spans().getFirst();
                print("    %.3f «%s» in: %s%n", suspicion.score(), text.substring(span.start(), span.end()), text);
            }
        }
        print("%n%s: flagged %.4f  (%d of %d)%n", name, flagged.rate(), flagged.yes, flagged.all);
    }

    /** Of these, passages that speak to the model are left out; what is suspected as in a message is told beside it. */
    private void documents(String name, String location) throws IOException {
        var reader = new DocumentReader(DataSize.ofMegabytes(20), Duration.ofSeconds(30));
        var leftOut = new Count();
        var suspected = new Count();
        var clock = ManagementFactory.getThreadMXBean();
        long nanoseconds = 0;
        int passages = 0;
        for (var file : new DocumentFolder(location).list().files()) {
            boolean isLeftOut = false;
            boolean isSuspected = false;
            for (var piece : new PassageSplitter().split(reader.read(file))) {
                long start = clock.getCurrentThreadCpuTime();
                isLeftOut |= !finder.spokenToAModel(piece.text()).isEmpty();
                nanoseconds += clock.getCurrentThreadCpuTime() - start;
                isSuspected |= finder.in(piece.text()).suspected();
                passages++;
            }
            leftOut.add(isLeftOut);
            suspected.add(isSuspected);
        }
        print(
                "%n%s: %d with a passage that speaks to the model, of %d; as in messages it would be %d; %.3f ms a passage%n",
                name, leftOut.yes, leftOut.all, suspected.yes, nanoseconds / 1e6 / passages);
    }

    /** What shows whether it carries over: nothing of the measured group was there to learn from. */
    private static void heldOutGroups() {
        var vectors = OrderModel.shippedVectors();
        var all = new Count();
        print("%nMade-up orders in letters, each group by a model that never saw it%n");
        for (String group : new MadeUpSentences("orders.txt", 1).groups()) {
            var model = new OrderLearning(vectors, ShipOrderModel.everyday(0)).learn(other -> !other.equals(group));
            var texts = new MadeUpMails(99, group::equals, ShipOrderModel.everyday(1));
            var ofGroup = new Count();
            for (int i = 0; i < 1_000; i++) {
                boolean found = model.judge(texts.planted(), SafetySettings.DEFAULTS.suspicion())
                        .suspected();
                ofGroup.add(found);
                all.add(found);
            }
            print("  %-12s found %.3f%n", group, ofGroup.rate());
        }
        print("  together     found %.3f%n", all.rate());
    }

    /** Of the texts with a score near 0.8, about eight in ten should hold a planted order. */
    private void calibration() {
        var texts = new MadeUpMails(123, group -> true, ShipOrderModel.everyday(1));
        var byScore = new TreeMap<Integer, Count>();
        for (int i = 0; i < 8_000; i++) {
            var labelled = texts.next();
            int tenth = (int) Math.min(9, finder.in(labelled.text()).score() * 10);
            byScore.computeIfAbsent(tenth, any -> new Count()).add(labelled.planted());
        }
        print("%nScore against share with a planted order, made-up texts%n");
        byScore.forEach((tenth, count) ->
                print("  %.1f to %.1f: %.3f of %d%n", tenth / 10.0, (tenth + 1) / 10.0, count.rate(), count.all));
    }

    private void time() {
        var letters = new MadeUpMails(5, group -> true, ShipOrderModel.everyday(1));
        var random = new Random(5);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            var text = new StringBuilder();
            while (text.length() < CHARACTERS) {
                text.append(random.nextInt(4) == 0 ? letters.planted() : letters.letter())
                        .append('\n');
            }
            texts.add(text.substring(0, CHARACTERS));
        }
        var clock = ManagementFactory.getThreadMXBean();
        var milliseconds = new double[1_000];
        for (int i = -500; i < milliseconds.length; i++) {
            long start = clock.getCurrentThreadCpuTime();
            double score = finder.in(texts.get(Math.floorMod(i, texts.size()))).score();
            if (i >= 0 && score >= 0) {
                milliseconds[i] = (clock.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        print(
                "%n%d characters: median %.2f ms, 95th percentile %.2f ms (time on one core)%n",
                CHARACTERS, milliseconds[milliseconds.length / 2], milliseconds[milliseconds.length * 95 / 100]);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    private static final class Count {
        private int yes;
        private int all;

        private void add(boolean is) {
            all++;
            yes += is ? 1 : 0;
        }

        private double rate() {
            return all == 0 ? 0 : (double) yes / all;
        }
    }
}
