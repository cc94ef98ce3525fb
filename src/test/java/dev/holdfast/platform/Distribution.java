package dev.holdfast.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.util.FileSystemUtils;

/** The unpacked Camunda distribution: Zeebe, Operate and Tasklist in one folder, unpacked once for all projects. */
final class Distribution {

    static final String COORDINATES = "io.camunda:camunda-zeebe:tar.gz:8.6.0";
    private static final String FOLDER = "camunda-zeebe-8.6.0";

    /** Only a folder with this file is whole. */
    static final String MARKER = ".unpacked";

    private final Path home;

    Distribution(Path cacheDirectory) {
        this.home = cacheDirectory.resolve(FOLDER);
    }

    boolean isUnpacked() {
        return Files.exists(home.resolve(MARKER));
    }

    Path home() {
        return home;
    }

    /** Unpacks beside its place and moves when whole, so that a killed start leaves no half distribution. */
    void unpack(Path archive) {
        try {
            Files.createDirectories(home.getParent());
            var beside = Files.createTempDirectory(home.getParent(), FOLDER + "-");
            try {
                extract(archive, beside);
                var whole = beside.resolve(FOLDER);
                Files.createFile(whole.resolve(MARKER));
                FileSystemUtils.deleteRecursively(home);
                Files.move(whole, home, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                FileSystemUtils.deleteRecursively(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void extract(Path archive, Path target) throws IOException {
        var tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", target.toString())
                .inheritIO()
                .start();
        try {
            if (tar.waitFor() != 0) {
                throw new PlatformException("tar could not unpack " + archive + " to " + target
                        + ": look whether the disk is full; if the archive is damaged, delete it and start again.");
            }
        } catch (InterruptedException e) {
            tar.destroy();
            Thread.currentThread().interrupt();
            throw new PlatformException("Unpacking " + archive + " was interrupted; start again.", e);
        }
    }
}
