package dev.holdfast.safety.detection;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the meanings of words into the resources: each word of the sentence model's vocabulary is embedded by itself,
 * and what the vectors have in common is cut down to its main directions. To be run again only when the sentence model
 * changes. Takes some minutes.
 */
public final class ShipWordVectors {

    private static final Path FILE = Path.of("src/main/resources/safety/words.vectors.gz");
    private static final int DIMENSION = 64;
    private static final int ROUNDS = 40;

    private ShipWordVectors() {}

    public static void main(String[] arguments) throws IOException {
        var words = words();
        var model = new BgeSmallEnV15QuantizedEmbeddingModel();
        var vectors = new ArrayList<float[]>();
        for (String word : words) {
            vectors.add(model.embed(word).content().vector());
            if (vectors.size() % 2_000 == 0) {
                System.out.println(vectors.size() + " of " + words.size() + " words");
            }
        }
        write(words, shortened(centred(vectors)));
    }

    /** The vocabulary's whole words in the order of their numbers, which is that of their frequency. */
    private static List<String> words() throws IOException {
        try (var file = ShipWordVectors.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
            var vocabulary = new ObjectMapper().readTree(file).at("/model/vocab");
            return vocabulary.properties().stream()
                    .sorted(java.util.Comparator.comparingInt(
                            entry -> entry.getValue().asInt()))
                    .map(Map.Entry::getKey)
                    .filter(word -> word.matches("[a-z]+"))
                    .toList();
        }
    }

    private static float[][] centred(List<float[]> vectors) {
        int length = vectors.getFirst().length;
        var mean = new double[length];
        for (float[] vector : vectors) {
            for (int i = 0; i < length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        var centred = new float[vectors.size()][length];
        for (int row = 0; row < centred.length; row++) {
            for (int i = 0; i < length; i++) {
                centred[row][i] = (float) (vectors.get(row)[i] - mean[i]);
            }
        }
        return centred;
    }

    /** Projects onto the directions of most variance, found by subspace iteration. */
    private static float[][] shortened(float[][] vectors) {
        int length = vectors[0].length;
        var spread = new double[length][length];
        for (float[] vector : vectors) {
            for (int i = 0; i < length; i++) {
                for (int j = 0; j < length; j++) {
                    spread[i][j] += vector[i] * vector[j];
                }
            }
        }
        double[][] directions = start(length);
        for (int round = 0; round < ROUNDS; round++) {
            for (int d = 0; d < DIMENSION; d++) {
                directions[d] = times(spread, directions[d]);
            }
            orthonormalise(directions);
        }
        var result = new float[vectors.length][DIMENSION];
        for (int row = 0; row < vectors.length; row++) {
            for (int d = 0; d < DIMENSION; d++) {
                for (int i = 0; i < length; i++) {
                    result[row][d] += (float) (vectors[row][i] * directions[d][i]);
                }
            }
        }
        return result;
    }

    private static double[][] start(int length) {
        var random = new Random(7);
        var directions = new double[DIMENSION][length];
        for (double[] direction : directions) {
            for (int i = 0; i < length; i++) {
                direction[i] = random.nextGaussian();
            }
        }
        return directions;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        var product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static void orthonormalise(double[][] directions) {
        for (int d = 0; d < directions.length; d++) {
            for (int earlier = 0; earlier < d; earlier++) {
                double along = dot(directions[d], directions[earlier]);
                for (int i = 0; i < directions[d].length; i++) {
                    directions[d][i] -= along * directions[earlier][i];
                }
            }
            double norm = Math.sqrt(dot(directions[d], directions[d]));
            for (int i = 0; i < directions[d].length; i++) {
                directions[d][i] /= norm;
            }
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void write(List<String> words, float[][] vectors) throws IOException {
        var values = new byte[words.size() * DIMENSION];
        for (int row = 0; row < vectors.length; row++) {
            double norm = 1e-9;
            for (float value : vectors[row]) {
                norm += value * value;
            }
            double scale = 254 / Math.sqrt(norm);
            for (int d = 0; d < DIMENSION; d++) {
                values[row * DIMENSION + d] = (byte) Math.clamp(Math.round(vectors[row][d] * scale), -127, 127);
            }
        }
        try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(FILE)))) {
            new WordVectors(words, values, DIMENSION).write(out);
        }
        System.out.println(FILE + ": " + Files.size(FILE) / 1024 + " KB");
    }
}
