package dev.holdfast.privacy.finding.names;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.namefind.NameFinderSequenceValidator;
import opennlp.tools.util.Sequence;

/** The maximum entropy model of Apache OpenNLP that tells of each word whether it belongs to a name. */
final class NameModel {

    private static final int BEAM = 1;
    private static final Predicate<String> NONE_HIDDEN = word -> false;

    private final MaxentModel model;

    NameModel(MaxentModel model) {
        this.model = model;
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
        Sequence best =
                new BeamSearch(BEAM, model).bestSequence(words, null, contexts, new NameFinderSequenceValidator());
        var names = new ArrayList<Named>();
        if (best == null) {
            return names;
        }
        List<String> outcomes = best.getOutcomes();
        double[] probabilities = best.getProbs();
        for (int i = 0; i < words.length; ) {
            int end = i + 1;
            if (outcomes.get(i).endsWith("start")) {
                String kind = outcomes.get(i).substring(0, outcomes.get(i).indexOf('-'));
                double sum = probabilities[i];
                while (end < words.length && outcomes.get(end).equals(kind + "-cont")) {
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
