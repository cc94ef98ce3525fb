package dev.holdfast.privacy;

import dev.holdfast.privacy.LabelledTexts.Label;
import dev.holdfast.privacy.LabelledTexts.Labelled;
import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.PersonalDataDetection;
import dev.holdfast.privacy.finding.Span;
import dev.holdfast.triage.learning.ExampleFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Prints how well personal data is found: on the public set in {@code ../shared/data/personal-data/dev.json}, or where
 * {@code -Dholdfast.benchmark.data=…} says. A label is found if a find of the right kind overlaps it; a find is right if
 * a label of its kind overlaps it. With {@code -Dholdfast.benchmark.errors=true} it lists what went wrong.
 */
public final class PrivacyBenchmark {

    private static final int CHARACTERS = 2_000;

    private PrivacyBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var detection = FindingFixture.detection();
        everyday(detection);
        Path data = Path.of(System.getProperty("holdfast.benchmark.data", "../shared/data"));
        Path file = Files.isDirectory(data) ? data.resolve("personal-data/dev.json") : data;
        if (!Files.isReadable(file)) {
            print(
                    "Finding personal data is not measured: there is no %s. Name the JSON file or its data folder with"
                            + " -Dholdfast.benchmark.data=…%n",
                    file);
            return;
        }
        var texts = LabelledTexts.read(file);
        var templates =
                texts.stream().map(Labelled::template).distinct().sorted().toList();
        measure("All", texts, detection);
        measure("Developed on: every other template", half(texts, t -> templates.indexOf(t) % 2 == 0), detection);
        measure("Not looked at: the rest", half(texts, t -> templates.indexOf(t) % 2 == 1), detection);
        time(texts, detection);
    }

    private static List<Labelled> half(List<Labelled> texts, Predicate<Integer> isIn) {
        return texts.stream().filter(text -> isIn.test(text.template())).toList();
    }

    private static void measure(String name, List<Labelled> texts, PersonalDataDetection detection) {
        var byLabel = new TreeMap<String, Count>();
        var withFormat = new Count();
        var all = new Count();
        var wrong = new TreeMap<FindingType, Count>();
        for (Labelled text : texts) {
            var finds = detection.in(text.text());
            var labels = text.labels().stream().filter(Label::counts).toList();
            for (Label label : labels) {
                boolean found = finds.stream().anyMatch(find -> meets(text, label, find));
                byLabel.computeIfAbsent(label.type(), any -> new Count()).add(found);
                all.add(found);
                if (label.hasFormat()) {
                    withFormat.add(found);
                }
                report(!found, "missed", label.type(), text.offset(label.start()), text.offset(label.end()), text);
            }
            for (Span find : finds) {
                boolean right = labels.stream().anyMatch(label -> meets(text, label, find));
                if (isMeasured(find.type())) {
                    wrong.computeIfAbsent(find.type(), any -> new Count()).add(right);
                    report(!right, "wrong", find.type() + " " + find.detector(), find.start(), find.end(), text);
                }
            }
        }
        print("%n%s: %d texts%n", name, texts.size());
        byLabel.forEach((type, count) ->
                print("  %-16s recall    %.3f  (%d of %d)%n", type, count.rate(), count.yes, count.all));
        wrong.forEach((type, count) ->
                print("  %-16s precision %.3f  (%d of %d)%n", type, count.rate(), count.yes, count.all));
        var finds = new Count();
        wrong.values().forEach(finds::add);
        print(
                "  together         recall %.3f, precision %.3f; with a format: recall %.3f%n",
                all.rate(), finds.rate(), withFormat.rate());
    }

    private static boolean meets(Labelled text, Label label, Span find) {
        return label.found().contains(find.type())
                && find.start() < text.offset(label.end())
                && text.offset(label.start()) < find.end();
    }

    /** The kinds that the set has labels for, in every place: it has none for dates of birth beside other dates. */
    private static boolean isMeasured(FindingType type) {
        return switch (type) {
            case PERSON, ADDRESS, POSTCODE, PLACE, EMAIL, PHONE, CARD, IBAN, NATIONAL_ID, URL, WEB_ADDRESS, IP -> true;
            default -> false;
        };
    }

    private static void report(boolean isError, String what, String type, int start, int end, Labelled text) {
        if (isError && Boolean.getBoolean("holdfast.benchmark.errors")) {
            String around = text.text().substring(Math.max(0, start - 60), start) + "«"
                    + text.text().substring(start, end) + "»"
                    + text.text().substring(end, Math.min(text.text().length(), end + 50));
            print("    %s %s #%d: %s%n", what, type, text.template(), around.replace("\n", "⏎"));
        }
    }

    private static void everyday(PersonalDataDetection detection) {
        var messages = new ExampleFile(new ClassPathResource("triage/examples.csv")).read();
        var finds = messages.stream()
                .collect(Collectors.toMap(
                        message -> message,
                        message -> detection.in(message.text()).stream()
                                .filter(Span::isReplaced)
                                .toList()));
        long touched = finds.values().stream().filter(each -> !each.isEmpty()).count();
        print("%nShipped examples: %d of %d messages have a find that becomes a token%n", touched, messages.size());
        Map<FindingType, Long> byType = finds.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Span::type, TreeMap::new, Collectors.counting()));
        print("  by kind: %s%n", byType);
        if (Boolean.getBoolean("holdfast.benchmark.errors")) {
            finds.forEach((message, spans) ->
                    spans.forEach(span -> print("    %s «%s» in: %s%n", span.type(), span.value(), message.text())));
        }
    }

    private static void time(List<Labelled> texts, PersonalDataDetection detection) {
        var all = texts.stream().map(Labelled::text).collect(Collectors.joining("\n"));
        var pieces = new ArrayList<String>();
        for (int at = 0; at + CHARACTERS <= all.length(); at += 150) {
            pieces.add(all.substring(at, at + CHARACTERS));
        }
        var clock = ManagementFactory.getThreadMXBean();
        var processor = new double[pieces.size()];
        var wall = new double[pieces.size()];
        for (int i = -300; i < processor.length; i++) {
            long started = System.nanoTime();
            long start = clock.getCurrentThreadCpuTime();
            int finds =
                    detection.in(pieces.get(Math.floorMod(i, pieces.size()))).size();
            if (i >= 0 && finds >= 0) {
                processor[i] = (clock.getCurrentThreadCpuTime() - start) / 1e6;
                wall[i] = (System.nanoTime() - started) / 1e6;
            }
        }
        print("%n%d characters%n", CHARACTERS);
        percentiles("time on one core", processor);
        percentiles("time on the clock", wall);
    }

    private static void percentiles(String what, double[] milliseconds) {
        Arrays.sort(milliseconds);
        print(
                "  %-18s median %.1f ms, 95th percentile %.1f ms%n",
                what, milliseconds[milliseconds.length / 2], milliseconds[milliseconds.length * 95 / 100]);
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

        private void add(Count other) {
            all += other.all;
            yes += other.yes;
        }

        private double rate() {
            return all == 0 ? 1 : (double) yes / all;
        }
    }
}
