package dev.holdfast.knowledge.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.util.unit.DataSize;

/** Files that lie in no folder, and a reader for them. */
public final class SampleFiles {

    private static final Instant MODIFIED = Instant.parse("2026-03-04T10:00:00Z");

    private SampleFiles() {}

    static DocumentReader reader() {
        return new DocumentReader(DataSize.ofMegabytes(20), Duration.ofSeconds(20));
    }

    static SourceFile file(String path, byte[] content) {
        return new SourceFile(path, content.length, MODIFIED, () -> new ByteArrayInputStream(content));
    }

    static KnowledgeDocument read(String path, byte[] content) {
        return reader().read(file(path, content));
    }

    static KnowledgeDocument read(String path, String content) {
        return read(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A ZIP archive with other contents for some of its files. */
    static byte[] withParts(byte[] archive, Map<String, byte[]> replaced) {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(replaced.getOrDefault(entry.getName(), in.readAllBytes()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static String part(byte[] archive, String name) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new IllegalArgumentException("There is no " + name);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
