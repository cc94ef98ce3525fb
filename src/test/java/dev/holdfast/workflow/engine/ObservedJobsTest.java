package dev.holdfast.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import dev.holdfast.workflow.JobContexts;
import dev.holdfast.workflow.TraceOfCase;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ObservedJobsTest {

    private static final String CASE = "C-20261123-7K3M9QX2VB";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ObservedJobs jobs = jobs();

    @AfterEach
    void nothing_is_left_on_the_thread() {
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void lines_name_the_job_while_it_runs_and_not_afterwards() throws Exception {
        var seen = new HashMap<String, String>();

        jobs.observe((client, job) -> seen.putAll(MDC.getCopyOfContextMap()), mock(JobClient.class), job(CASE));

        assertThat(seen)
                .containsEntry("caseId", CASE)
                .containsEntry("processInstance", "42")
                .containsEntry("jobType", "check.checkDraft")
                .containsEntry("element", "serviceTask_x");
    }

    @Test
    void nothing_is_left_after_a_failure_either() {
        assertThatThrownBy(() -> jobs.observe(
                        (client, job) -> {
                            throw new IllegalStateException("broken");
                        },
                        mock(JobClient.class),
                        job(CASE)))
                .hasMessage("broken");
        assertThat(meters.get("holdfast.job").timer().count()).isEqualTo(1);
    }

    @Test
    void a_process_without_a_case_is_measured_as_well_and_no_tag_names_a_case() throws Exception {
        jobs.observe((client, job) -> {}, mock(JobClient.class), job("not a case"));
        jobs.observe((client, job) -> {}, mock(JobClient.class), job(CASE));

        var timer = meters.get("holdfast.job").tag("type", "check.checkDraft").timer();
        assertThat(timer.count()).isEqualTo(2);
        assertThat(timer.getId().getTags())
                .extracting(tag -> tag.getKey())
                .containsExactlyInAnyOrder("type", "outcome", "error");
    }

    private static ActivatedJob job(String caseId) {
        return JobContexts.activated("check.checkDraft", Map.of("caseId", caseId));
    }

    private ObservedJobs jobs() {
        var observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        return new ObservedJobs(observations, new StaticListableBeanFactory().getBeanProvider(TraceOfCase.class));
    }
}
