package dev.holdfast.safety.detection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The meanings of English words as short vectors. They are the sentence model's own embeddings of single words, cut down
 * once, so that a text is looked through in the time in which the sentence model itself would read a few words of it.
 */
final class WordVectors {

    /** Frequent words say little: a word of rank r counts a / (a + 1 / r), as in smooth inverse frequency. */
    private static final double RARE = 0.005;

    private static final List<String> ENDINGS = List.of("'s", "s", "es", "ed", "d", "ing", "ly", "er", "n't");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final byte[] values;
    private final int dimension;

    WordVectors(List<String> words, byte[] values, int dimension) {
        for (String word : words) {
            numbers.put(word, numbers.size());
        }
        this.values = values;
        this.dimension = dimension;
    }

    static WordVectors read(InputStream file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)))) {
            int dimension = in.readInt();
            var words = new String[in.readInt()];
            for (int i = 0; i < words.length; i++) {
                words[i] = in.readUTF();
            }
            return new WordVectors(List.of(words), in.readNBytes(words.length * dimension), dimension);
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(dimension);
        out.writeInt(numbers.size());
        var inOrder = new String[numbers.size()];
        numbers.forEach((word, number) -> inOrder[number] = word);
        for (String word : inOrder) {
            out.writeUTF(word);
        }
        out.write(values);
    }

    int dimension() {
        return dimension;
    }

    /** The place of the word among all by frequency, from 0, or -1 for a word that is not known in any form. */
    int rank(String word) {
        Integer number = numbers.get(word);
        if (number != null) {
            return number;
        }
        for (String ending : ENDINGS) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                Integer stem = stem(word.substring(0, word.length() - ending.length()));
                if (stem != null) {
                    return stem;
                }
            }
        }
        return -1;
    }

    private @Nullable Integer stem(String stem) {
        Integer number = numbers.get(stem);
        return number == null ? numbers.get(stem + "e") : number;
    }

    /** How much a word of this rank says, 0 to 1. */
    double weight(int rank) {
        return RARE / (RARE + 1.0 / (rank + 10));
    }

    void add(int rank, double times, float[] to, int from) {
        int at = rank * dimension;
        for (int i = 0; i < dimension; i++) {
            to[from + i] += (float) (times * values[at + i]);
        }
    }
}
