package dev.holdfast.privacy.finding.names;

import dev.holdfast.triage.learning.ExampleFile;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import org.springframework.core.io.ClassPathResource;

/**
 * Learns the model of names from made-up texts and writes it into the resources: to be run again whenever the sentences,
 * the lists or {@link NameContexts} change. The same input gives the same file. Takes some minutes.
 */
public final class ShipNameModel {

    private static final Path FILE = Path.of("src/main/resources/privacy/names.model.gz");
    private static final int TEXTS = Integer.getInteger("texts", 40_000);
    private static final Pattern COUNTRY = Pattern.compile(
            "\\b(?:" + Lists.Countries.names().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\b");

    /** Three in ten words are kept from the lists, as three in ten of real names are in none. */
    private static final Predicate<String> HIDDEN = word -> Math.floorMod(word.hashCode() * 31 + 7, 10) < 3;

    private ShipNameModel() {}

    public static void main(String[] arguments) throws IOException {
        var texts = new MadeUpTexts(20261123);
        var learner = new FollowTheLeader();
        for (int i = 0; i < TEXTS; i++) {
            add(texts.next(), learner);
        }
        var everyday = everyday();
        for (int i = 0; i < 3; i++) {
            everyday.forEach(text -> add(text, learner));
        }
        System.out.println(TEXTS + " texts, " + learner.events() + " words");
        write(learner.learn());
    }

    private static void add(MadeUpTexts.Text text, FollowTheLeader learner) {
        var words = Words.of(text.text());
        String[] outcomes = outcomes(text, words);
        var contexts = new NameContexts(words.words(), HIDDEN);
        for (int i = 0; i < words.count(); i++) {
            learner.add(outcomes[i], contexts.getContext(i, words.words(), outcomes, new Object[0]));
        }
    }

    /** Messages of the triage examples that hold no name: every other one, so that the rest can be measured. */
    private static List<MadeUpTexts.Text> everyday() {
        var messages = new ExampleFile(new ClassPathResource("triage/examples.csv")).read();
        return IntStream.range(0, messages.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(i -> messages.get(i).text())
                .map(message -> new MadeUpTexts.Text(message, countries(message)))
                .toList();
    }

    private static List<MadeUpTexts.Named> countries(String message) {
        return COUNTRY.matcher(message)
                .results()
                .map(found -> new MadeUpTexts.Named("PLACE", found.start(), found.end()))
                .toList();
    }

    private static String[] outcomes(MadeUpTexts.Text text, Words words) {
        var outcomes = new String[words.count()];
        Arrays.fill(outcomes, "other");
        for (var name : text.names()) {
            boolean isFirst = true;
            for (int i = 0; i < words.count(); i++) {
                if (words.start(i) >= name.start() && words.end(i) <= name.end()) {
                    outcomes[i] = name.kind() + (isFirst ? "-start" : "-cont");
                    isFirst = false;
                }
            }
        }
        return outcomes;
    }

    private static void write(GISModel model) throws IOException {
        try (OutputStream file = Files.newOutputStream(FILE);
                var data = new DataOutputStream(new GZIPOutputStream(file))) {
            new BinaryGISModelWriter(model, data).persist();
        }
        System.out.println(FILE + ": " + Files.size(FILE) / 1024 + " KB");
    }
}
