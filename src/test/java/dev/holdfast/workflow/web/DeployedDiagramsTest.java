package dev.holdfast.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.workflow.ModelFiles;
import dev.holdfast.workflow.WorkflowSettings;
import dev.holdfast.workflow.records.ElementCount;
import dev.holdfast.workflow.records.ProcessVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DeployedDiagramsTest {

    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private final StandingClock clock = new StandingClock();
    private SampleDiagrams platform;
    private DeployedDiagrams diagrams;

    @BeforeEach
    void a_busy_platform() throws NoSuchMethodException {
        var source = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(source).load().migrate();
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("holdfast.workflow", WorkflowSettings.class);
        platform = new SampleDiagrams(BeanUtils.instantiateClass(ModelFiles.class.getDeclaredConstructor()));
        platform.busy();
        diagrams = new DeployedDiagrams(
                new DiagramSurvey(platform, new VersionDates(JdbcClient.create(source)), settings, clock), clock);
    }

    @Test
    void however_many_look_the_platform_is_asked_once_in_a_few_seconds() {
        for (int i = 0; i < 50; i++) {
            assertThat(diagrams.now().diagrams()).hasSize(1);
        }
        assertThat(platform.questions()).isEqualTo(1);

        clock.passes(Duration.ofSeconds(4));
        diagrams.now();
        diagrams.now();
        Awaitility.await().untilAsserted(() -> assertThat(platform.questions()).isEqualTo(2));
    }

    @Test
    void numbers_move_on() {
        assertThat(reply().waiting()).isEqualTo(50);
        platform.count(SampleDiagrams.SECOND, new ElementCount("userTask_legalReview", 7, 0, 0));

        clock.passes(Duration.ofSeconds(4));

        Awaitility.await().untilAsserted(() -> assertThat(reply().waiting()).isEqualTo(10));
    }

    @Test
    void while_the_platform_is_silent_the_last_numbers_stay_with_their_time() {
        var before = diagrams.now();
        platform.answers(false);
        clock.passes(Duration.ofSeconds(4));

        Awaitility.await().untilAsserted(() -> assertThat(diagrams.now()).isEqualTo(before.silent()));
        assertThat(diagrams.now().asOf()).isEqualTo(START);

        platform.answers(true);
        clock.passes(Duration.ofSeconds(30));
        Awaitility.await()
                .untilAsserted(() -> assertThat(diagrams.now().answered()).isTrue());
    }

    @Test
    void a_step_that_only_an_earlier_version_has_is_not_forgotten() {
        platform.redraw(SampleDiagrams.SECOND, "userTask_legalReview", "userTask_lawyers");
        platform.count(SampleDiagrams.FIRST, new ElementCount("userTask_legalReview", 0, 2, 0));

        assertThat(reply().busySteps())
                .filteredOn(step -> step.step().id().equals("userTask_legalReview"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.onlyInVersion()).isEqualTo(1);
                    assertThat(step.operate()).asString().contains("version=1");
                });
    }

    @Test
    void a_version_has_the_date_at_which_it_was_seen_first() {
        assertThat(reply().versions())
                .extracting(DeployedDiagram.Version::deployedAt)
                .containsOnly(START);
        platform.deploy(new ProcessVersion(99, "customerReply", "Customer reply", 3));

        clock.passes(Duration.ofSeconds(60));

        Awaitility.await()
                .untilAsserted(() -> assertThat(reply().versions())
                        .extracting(DeployedDiagram.Version::deployedAt)
                        .containsExactly(START.plusSeconds(60), START, START));
    }

    private DeployedDiagram reply() {
        return diagrams.now().of("customerReply").orElseThrow();
    }

    private static final class StandingClock extends Clock {

        private volatile Instant now = START;

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
