package dev.holdfast.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.workflow.JobContext;
import dev.holdfast.workflow.JobContext.Outcome;
import dev.holdfast.workflow.JobContexts;
import dev.holdfast.workflow.JobTypes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class JobLogTest {

    private final MovedClock clock = new MovedClock();
    private final JobLog log = new JobLog(new StaticListableBeanFactory().getBeanProvider(JobTypes.class), clock);

    @Test
    void jobs_are_counted_by_how_they_ended_in_five_minutes_and_in_an_hour() {
        run("check.checkDraft", Outcome.COMPLETED, 10);
        clock.pass(Duration.ofMinutes(10));
        run("check.checkDraft", Outcome.FAILED, 10);
        run("check.checkDraft", Outcome.BPMN_ERROR, 10);

        var figures = log.figures().getFirst();

        assertThat(figures.fiveMinutes()).isEqualTo(new WorkerFigures.Done(0, 1, 1));
        assertThat(figures.hour()).isEqualTo(new WorkerFigures.Done(1, 1, 1));
        assertThat(figures.lastActive()).isEqualTo(clock.instant());
    }

    @Test
    void times_are_told_by_median_and_95th_percentile() {
        for (int millis = 100; millis >= 1; millis--) {
            run("check.checkDraft", Outcome.COMPLETED, millis);
        }

        var figures = log.figures().getFirst();

        assertThat(figures.median()).isEqualTo(Duration.ofMillis(50));
        assertThat(figures.p95()).isEqualTo(Duration.ofMillis(95));
    }

    @Test
    void a_job_is_in_hand_from_its_start_to_its_end() {
        var job = JobContexts.job("check.checkDraft", Outcome.COMPLETED);
        log.onStart(job);
        assertThat(log.figures().getFirst().inHand()).isEqualTo(1);

        log.onStop(job);

        assertThat(log.figures().getFirst().inHand()).isZero();
    }

    @Test
    void after_an_hour_a_job_is_forgotten() {
        run("check.checkDraft", Outcome.COMPLETED, 10);
        clock.pass(Duration.ofMinutes(61));

        var figures = log.figures().getFirst();

        assertThat(figures.hour()).isEqualTo(new WorkerFigures.Done(0, 0, 0));
        assertThat(figures.median()).isNull();
        assertThat(figures.lastActive()).isNull();
    }

    private void run(String type, Outcome outcome, int millis) {
        JobContext job = JobContexts.job(type, outcome);
        log.onStart(job);
        clock.pass(Duration.ofMillis(millis));
        log.onStop(job);
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T09:00:00Z");

        void pass(Duration time) {
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
            return this;
        }
    }
}
