package dev.holdfast.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.holdfast.TestDatabase;
import dev.holdfast.workflow.Outage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.PropertyPlaceholderHelper;

/** The disk below the embedded database is full, with the database's settings as they ship. */
class DiskFullTest {

    private static final String ROW =
            "insert into customer (customer_id, given_name, family_name, since) values (?, ?, 'Full', date '2020-01-01')";

    @AfterEach
    void there_is_space_again() {
        FullDisk.isFull(false);
    }

    @Test
    void what_does_not_fit_is_refused_as_an_outage_and_everything_goes_on_when_there_is_space(@TempDir Path data) {
        FullDisk.mount();
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(shippedUrl(data).replace("jdbc:h2:file:", "jdbc:h2:full:"));
            pool.setUsername("holdfast");
            pool.setConnectionTimeout(2000);
            pool.setExceptionOverrideClassName(shipped("spring.datasource.hikari.exception-override-class-name", data));
            var jdbc = TestDatabase.migrated(pool).jdbc();
            jdbc.sql(ROW).params("F-1", "Before").update();

            FullDisk.isFull(true);
            var refused = catchThrowable(
                    () -> jdbc.sql(ROW).params("F-2", "x".repeat(100)).update());
            assertThat(refused).isNotNull();
            assertThat(Outage.isOfStore(refused)).as(String.valueOf(refused)).isTrue();
            var again = catchThrowable(() -> jdbc.sql(ROW).params("F-3", "y").update());
            assertThat(Outage.isOfStore(again)).as(String.valueOf(again)).isTrue();

            FullDisk.isFull(false);
            Awaitility.await("the database writes again")
                    .pollInterval(Duration.ofMillis(300))
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThatCode(
                                    () -> jdbc.sql(ROW).params("F-4", "After").update())
                            .doesNotThrowAnyException());
            assertThat(jdbc.sql("select given_name from customer where family_name = 'Full' order by customer_id")
                            .query(String.class)
                            .list())
                    .containsExactly("Before", "After");
        }
    }

    @Test
    void what_was_taken_is_on_the_disk_before_anyone_is_told(@TempDir Path data) throws Exception {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(shippedUrl(data));
            pool.setUsername("holdfast");
            var jdbc = TestDatabase.migrated(pool).jdbc();

            jdbc.sql(ROW).params("F-5", "Safe").update();
            var found = copyAsACrashWouldLeaveIt(data);

            assertThat(found).isEqualTo("Safe");
        }
    }

    private static String copyAsACrashWouldLeaveIt(Path data) throws Exception {
        var copy = Files.createDirectories(data.resolve("copy"));
        Files.copy(data.resolve("holdfast.mv.db"), copy.resolve("holdfast.mv.db"));
        try (var store = DriverManager.getConnection(shippedUrl(copy), "holdfast", "");
                var query = store.createStatement()
                        .executeQuery("select given_name from customer where customer_id = 'F-5'")) {
            return query.next() ? query.getString(1) : "nothing";
        }
    }

    private static String shippedUrl(Path data) {
        return shipped("spring.datasource.url", data);
    }

    private static String shipped(String setting, Path data) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var settings = new Properties();
        settings.setProperty("holdfast.data-directory", data.toString());
        return new PropertyPlaceholderHelper("${", "}")
                .replacePlaceholders(String.valueOf(yaml.getObject().getProperty(setting)), settings);
    }
}
