package dev.holdfast.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_without_the_marker_is_not_whole() throws IOException {
        var distribution = new Distribution(folder);
        Files.createDirectories(distribution.home());

        assertThat(distribution.isUnpacked()).isFalse();
    }

    @Test
    void unpacking_replaces_a_half_distribution_and_leaves_nothing_beside_it() throws Exception {
        var distribution = new Distribution(folder.resolve("cache"));
        Files.createDirectories(distribution.home());
        Files.createFile(distribution.home().resolve("half"));

        distribution.unpack(archive());

        assertThat(distribution.isUnpacked()).isTrue();
        assertThat(distribution.home().resolve("lib/some.jar")).exists();
        assertThat(distribution.home().resolve("half")).doesNotExist();
        assertThat(distribution.home().getParent()).isDirectoryContaining(distribution.home()::equals);
        try (var entries = Files.list(folder.resolve("cache"))) {
            assertThat(entries).hasSize(1);
        }
    }

    @Test
    void a_damaged_archive_is_named_and_leaves_no_marker() throws IOException {
        var distribution = new Distribution(folder.resolve("cache"));
        var damaged = Files.writeString(folder.resolve("damaged.tar.gz"), "not an archive");

        assertThatThrownBy(() -> distribution.unpack(damaged)).hasMessageContaining(damaged.toString());
        assertThat(distribution.isUnpacked()).isFalse();
    }

    private Path archive() throws IOException, InterruptedException {
        var jar = folder.resolve("source/camunda-zeebe-8.6.0/lib/some.jar");
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);
        var archive = folder.resolve("archive.tar.gz");
        var tar = new ProcessBuilder(
                        "tar",
                        "-czf",
                        archive.toString(),
                        "-C",
                        folder.resolve("source").toString(),
                        "camunda-zeebe-8.6.0")
                .start();
        assertThat(tar.waitFor()).isZero();
        return archive;
    }
}
