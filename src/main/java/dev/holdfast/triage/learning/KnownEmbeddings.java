package dev.holdfast.triage.learning;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Embeddings that were computed before, by the text and the model they are of. Each takes one byte a dimension and one
 * scale; the loss is far below what tells sentences apart, and an embedding just computed is rounded the same way, so
 * that a first start learns the same as a later one.
 *
 * <p>A file of them holds nothing but records of one length: 16 bytes of the key, 4 of the scale, then the bytes.
 */
public final class KnownEmbeddings {

    private static final int KEY_BYTES = 16;

    private final String model;
    private final int dimension;
    private final Map<String, Rounded> known = new HashMap<>();

    /**
     * @param model names the embedding model, with everything that changes its answers
     * @param dimension the length of its embeddings
     */
    public KnownEmbeddings(String model, int dimension) {
        this.model = model;
        this.dimension = dimension;
    }

    private record Rounded(float scale, byte[] values) {}

    /** The embedding of the text, of length 1, or null when it has not been computed before. */
    public float @Nullable [] find(String text) {
        Rounded rounded = known.get(HexFormat.of().formatHex(key(text)));
        return rounded == null ? null : unit(rounded);
    }

    /** Rounds and remembers the embedding; {@link #find} returns it from now on. */
    public void add(String text, float[] embedding) {
        known.put(HexFormat.of().formatHex(key(text)), round(embedding));
    }

    /** Adds the records of a file; a last record that was cut short is passed over. */
    public void addFrom(InputStream file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(file))) {
            var key = new byte[KEY_BYTES];
            while (true) {
                in.readFully(key);
                float scale = in.readFloat();
                var values = new byte[dimension];
                in.readFully(values);
                known.put(HexFormat.of().formatHex(key), new Rounded(scale, values));
            }
        } catch (EOFException atTheEnd) {
            // The only way a file of records without a count ends.
        }
    }

    /** Appends the records of these texts to the file, and makes it if it is not there. */
    public void append(Path file, Iterable<String> texts) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        cutToWholeRecords(file);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                var data = new DataOutputStream(new java.io.BufferedOutputStream(out))) {
            for (String text : texts) {
                byte[] key = key(text);
                Rounded rounded = known.get(HexFormat.of().formatHex(key));
                if (rounded != null) {
                    data.write(key);
                    data.writeFloat(rounded.scale);
                    data.write(rounded.values);
                }
            }
        }
    }

    private void cutToWholeRecords(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var channel = java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / recordBytes() * recordBytes());
        }
    }

    private int recordBytes() {
        return KEY_BYTES + Float.BYTES + dimension;
    }

    private Rounded round(float[] embedding) {
        float highest = Float.MIN_NORMAL;
        for (float value : embedding) {
            highest = Math.max(highest, Math.abs(value));
        }
        var values = new byte[dimension];
        for (int i = 0; i < dimension; i++) {
            values[i] = (byte) Math.round(embedding[i] / highest * Byte.MAX_VALUE);
        }
        return new Rounded(highest, values);
    }

    private float[] unit(Rounded rounded) {
        var vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = rounded.values[i] * rounded.scale / Byte.MAX_VALUE;
        }
        return unit(vector);
    }

    /** The same direction with length 1; a vector of zeros stays as it is. */
    static float[] unit(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float length = (float) Math.sqrt(square);
        var unit = vector.clone();
        for (int i = 0; i < unit.length && length > 0; i++) {
            unit[i] /= length;
        }
        return unit;
    }

    private byte[] key(String text) {
        var digest = DigestUtils.getSha256Digest();
        digest.update((model + '/' + dimension + '\n').getBytes(StandardCharsets.UTF_8));
        return java.util.Arrays.copyOf(digest.digest(text.getBytes(StandardCharsets.UTF_8)), KEY_BYTES);
    }
}
