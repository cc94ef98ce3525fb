package dev.holdfast.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file with master keys, one a line; the first one wraps. */
final class MasterKeyFile {

    static final String NAME = "vault.key";

    private static final Logger log = LoggerFactory.getLogger(MasterKeyFile.class);

    private final Path file;

    private MasterKeyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    static MasterKeyFile existing(Path path) {
        return new MasterKeyFile(path);
    }

    static MasterKeyFile madeIfMissing(Path path) {
        var made = new MasterKeyFile(path);
        try {
            if (!Files.exists(made.file)) {
                make(made.file);
            }
        } catch (IOException e) {
            throw made.unreadable(e);
        }
        return made;
    }

    List<MasterKey> read() {
        try {
            var lines = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (lines.isEmpty()) {
                return List.of(MasterKey.ofBase64("", file.toString()));
            }
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> MasterKey.ofBase64(lines.get(i), file + ", line " + (i + 1)))
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException(
                "The vault key " + file + " cannot be read or made. Give this user access to it,"
                        + " or set holdfast.vault.key",
                cause);
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        // Only its owner may read it, from its first moment on; and it has its name only once it is whole.
        var unfinished = Files.createTempFile(file.getParent(), NAME, ".part", ownerOnly(file));
        try {
            Files.writeString(unfinished, MasterKey.random().inBase64() + "\n", StandardOpenOption.SYNC);
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException anotherApplicationWasFaster) {
            return;
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        log.warn(
                "No holdfast.vault.key is set: the vault's key was made and lies in {}. Keep a copy of it elsewhere;"
                        + " without it the personal data of stored cases cannot be read.",
                file);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
