package dev.holdfast.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final Progress PROGRESS = new Progress(System.out);

    @TempDir
    private Path folder;

    @Test
    void a_folder_in_use_is_refused_until_it_is_given_back() {
        var first = DataFolder.open(folder);
        assertThatThrownBy(() -> DataFolder.open(folder)).hasMessageContaining("already running on " + folder);

        first.close();

        DataFolder.open(folder).close();
    }

    @Test
    void wiping_takes_the_whole_folder_with_it() throws Exception {
        var platform = folder.resolve("all/platform");
        try (var data = DataFolder.open(platform)) {
            data.write("zeebe.yaml", "server: {}");
        }
        Files.createDirectories(folder.resolve("all/data"));

        DataFolder.wipe(platform, folder.resolve("all"), PROGRESS);

        assertThat(folder.resolve("all")).doesNotExist();
    }

    @Test
    void a_process_number_that_belongs_to_another_program_now_is_not_waited_for() {
        try (var data = DataFolder.open(folder)) {
            data.rememberChildren(List.of(1L, 999_999_999L));

            data.awaitEarlierChildren(PROGRESS);
        }
    }
}
