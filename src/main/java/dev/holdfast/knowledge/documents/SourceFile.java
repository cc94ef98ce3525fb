package dev.holdfast.knowledge.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * A file in the folder of documents, not read yet.
 *
 * @param path its path below the folder, with {@code /} between the parts
 * @param size in bytes, as the file system says
 * @param modified when it was changed last, as the file system says
 * @param open opens it
 */
public record SourceFile(String path, long size, Instant modified, Opening open) {

    /** Opens a file for reading. */
    @FunctionalInterface
    public interface Opening {
        InputStream stream() throws IOException;
    }

    /** Changes when the file does. */
    public String stamp() {
        return size + "/" + modified.toEpochMilli();
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
