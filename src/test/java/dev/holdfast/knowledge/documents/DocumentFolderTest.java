package dev.holdfast.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFolderTest {

    @TempDir
    Path temp;

    private DocumentFolder.Listing listing() throws IOException {
        return new DocumentFolder(folder().toString()).list();
    }

    private Path folder() throws IOException {
        return Files.createDirectories(temp.resolve("documents"));
    }

    private Path file(String path) throws IOException {
        var file = folder().resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "Text.");
    }

    @Test
    void files_in_all_folders_are_listed_and_hidden_ones_are_not() throws IOException {
        file("b.md");
        file("a/b.md");
        file(".git/c.md");
        file("~$draft.docx");
        file(".DS_Store");

        assertThat(listing().files()).extracting(SourceFile::path).containsExactly("a/b.md", "b.md");
        assertThat(listing().skipped()).isEmpty();
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws IOException {
        var secret = Files.writeString(temp.resolve("secret.md"), "Secret.");
        Files.createSymbolicLink(folder().resolve("link.md"), secret);
        Files.createSymbolicLink(folder().resolve("up"), temp);
        Files.createSymbolicLink(folder().resolve("nowhere.md"), temp.resolve("missing.md"));

        assertThat(listing().files()).isEmpty();
        assertThat(listing().skipped())
                .extracting(Skipped::file, Skipped::reason)
                .satisfiesExactlyInAnyOrder(
                        link -> assertThat(link.toList().toString()).contains("link.md", "leads out of the folder"),
                        up -> assertThat(up.toList().toString()).contains("up", "leads out of the folder"),
                        nowhere -> assertThat(nowhere.toList().toString()).contains("nowhere.md", "leads nowhere"));
    }

    @Test
    void a_link_that_stays_in_the_folder_is_followed_as_volumes_of_containers_have_them() throws IOException {
        file("..2026_11_23/fees.md");
        Files.createSymbolicLink(folder().resolve("..data"), Path.of("..2026_11_23"));
        Files.createSymbolicLink(folder().resolve("fees.md"), Path.of("..data/fees.md"));

        assertThat(listing().files()).extracting(SourceFile::path).containsExactly("fees.md");
        assertThat(listing().skipped()).isEmpty();
    }

    @Test
    void a_pipe_is_not_opened() throws IOException, InterruptedException {
        var made = new ProcessBuilder("mkfifo", folder().resolve("pipe.pdf").toString()).start();
        assumeThat(made.waitFor()).isZero();

        assertThat(listing().files()).isEmpty();
        assertThat(listing().skipped())
                .singleElement()
                .satisfies(pipe -> assertThat(pipe.reason()).contains("not a file"));
    }

    @Test
    void a_name_with_line_ends_does_not_reach_the_log() throws IOException {
        assertThat(new Skipped("a\nERROR all is lost\u001b[31m\u202Efdp.md", "why").file())
                .isEqualTo("a?ERROR all is lost?[31m?fdp.md");
        file("an \"odd\" näme; & <more>%20.md");
        assertThat(SampleFiles.reader().read(listing().files().getFirst()).id())
                .matches("an-odd-n-me-more-20\\.md-[0-9a-f]{8}");
    }

    @Test
    void a_file_that_may_not_be_read_says_so() {
        var locked = new SourceFile("locked.md", 10, Instant.EPOCH, () -> {
            throw new AccessDeniedException("locked.md");
        });
        var gone = new SourceFile("gone.md", 10, Instant.EPOCH, () -> {
            throw new java.nio.file.NoSuchFileException("gone.md");
        });

        assertThatThrownBy(() -> SampleFiles.reader().read(locked)).hasMessageContaining("change the permissions");
        assertThatThrownBy(() -> SampleFiles.reader().read(gone)).hasMessageContaining("cannot be opened");
    }

    @Test
    void a_folder_of_five_thousand_files_is_listed_in_no_time() throws IOException {
        for (int i = 0; i < 5_000; i++) {
            file("f" + i % 10 + "/d" + i + ".md");
        }
        listing();

        long started = System.nanoTime();
        assertThat(listing().files()).hasSize(5_000);
        assertThat((System.nanoTime() - started) / 1e9).isLessThan(5);
    }

    @Test
    void a_folder_that_is_gone_is_no_empty_folder() throws IOException {
        file("a.md");
        var documents = new DocumentFolder(folder().toString());
        Files.move(folder(), temp.resolve("elsewhere"));

        assertThatThrownBy(documents::list).isInstanceOf(IOException.class);
    }

    @Test
    void documents_on_the_class_path_have_paths_below_their_folder() throws IOException {
        var shipped = new DocumentFolder("classpath:knowledge/");

        assertThat(shipped.mayChange()).isFalse();
        assertThat(shipped.list().files())
                .extracting(SourceFile::path)
                .contains("fees-overview.md")
                .hasSizeGreaterThan(40);
    }
}
