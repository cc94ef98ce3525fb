package dev.holdfast.privacy.finding.names;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.namefind.NameFinderSequenceValidator;

/** The maximum entropy model of Apache OpenNLP that tells of each word whether it belongs to a name. */
final class NameModel {

    private static final Object[] NOTHING_ELSE = {};
    private static final NameFinderSequenceValidator VALID = new NameFinderSequenceValidator();
    private static final Predicate<String> NONE_HIDDEN = word -> false;

    private final NameWeights weights;

    NameModel(AbstractModel model) {
        this.weights = new NameWeights(model);
    }

    /** The one in the resources, which {@code ShipNameModel} made. */
    static NameModel shipped() {
        return Shipped.MODEL;
    }

    /**
     * Runs of words that name something.
     *
     * @param kind PERSON, PLACE, ADDRESS or ORGANISATION
     * @param end index after the last word
     * @param confidence the mean of what the model gives its words, 0 to 1
     */
    record Named(String kind, int start, int end, double confidence) {}

    List<Named> namesIn(String[] words) {
        var contexts = new NameContexts(words, NONE_HIDDEN);
        var outcomes = new String[words.length];
        var probabilities = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            decide(i, words, contexts, outcomes, probabilities);
        }
        return names(outcomes, probabilities);
    }

    /** The likeliest that may follow what was decided before: a name that goes on needs one that began. */
    private void decide(int word, String[] words, NameContexts contexts, String[] outcomes, double[] probabilities) {
        double[] likely = weights.probabilities(contexts.getContext(word, words, outcomes, NOTHING_ELSE));
        String[] before = Arrays.copyOf(outcomes, word);
        int best = -1;
        for (int outcome = 0; outcome < likely.length; outcome++) {
            if ((best < 0 || likely[outcome] > likely[best])
                    && VALID.validSequence(word, words, before, weights.outcome(outcome))) {
                best = outcome;
            }
        }
        outcomes[word] = weights.outcome(best);
        probabilities[word] = likely[best];
    }

    private static List<Named> names(String[] outcomes, double[] probabilities) {
        var names = new ArrayList<Named>();
        for (int i = 0; i < outcomes.length; ) {
            int end = i + 1;
            if (outcomes[i].endsWith("start")) {
                String kind = outcomes[i].substring(0, outcomes[i].indexOf('-'));
                double sum = probabilities[i];
                while (end < outcomes.length && outcomes[end].equals(kind + "-cont")) {
                    sum += probabilities[end++];
                }
                names.add(new Named(kind, i, end, sum / (end - i)));
            }
            i = end;
        }
        return names;
    }

    private static final class Shipped {

        private static final NameModel MODEL = read();

        private static NameModel read() {
            try (InputStream file = Objects.requireNonNull(
                            NameModel.class.getResourceAsStream("/privacy/names.model.gz"), "privacy/names.model.gz");
                    var data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)))) {
                return new NameModel(new BinaryGISModelReader(data).getModel());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
