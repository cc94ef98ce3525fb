package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreInUseAnalyzerTest {

    @Test
    void a_second_application_on_one_database_file_is_told_so_and_what_to_do(@TempDir Path data)
            throws IOException, SQLException {
        var url = "jdbc:h2:file:" + data.resolve("holdfast");
        DriverManager.getConnection(url).close();
        try (var first = FileChannel.open(data.resolve("holdfast.mv.db"), StandardOpenOption.WRITE)) {
            first.lock();

            var refused = catchThrowableOfType(SQLException.class, () -> DriverManager.getConnection(url));
            var told = new StoreInUseAnalyzer().analyze(new IllegalStateException("no pool", refused));

            assertThat(told.getDescription()).contains("in use by another application");
            assertThat(told.getAction()).contains("holdfast.data-directory", "PostgreSQL", "spring.datasource.url");
        }
    }
}
