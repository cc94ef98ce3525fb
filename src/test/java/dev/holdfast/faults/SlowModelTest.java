package dev.holdfast.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.Holdfast;
import dev.holdfast.faults.ModelServer.Mood;
import dev.holdfast.model.ModelAnswer.Answered;
import dev.holdfast.model.ModelGateway;
import dev.holdfast.model.ModelRequest;
import dev.holdfast.process.ProcessEngine;
import dev.holdfast.workflow.CaseId;
import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.value.JobWorkerValue;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.jobhandling.JobWorkerManager;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobBatchIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.JobBatchRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Jobs that ask a model which takes longer than the engine's time for a job, alone and in great numbers. */
class SlowModelTest {

    private static final int AT_ONCE = 50;
    private static final int CASES = 200;
    private static final Duration TIME_FOR_A_JOB = Duration.ofSeconds(3);

    @TempDir
    static Path data;

    private static final ProcessEngine ENGINE = new ProcessEngine();
    private static final ModelServer MODEL = new ModelServer();
    private static ConfigurableApplicationContext application;

    /** A step of its own, so that nothing but the call takes time. */
    private static void askAModel(JobClient jobs, ActivatedJob job) {
        var work = (String) job.getVariable("work");
        var origin = new ModelRequest.Origin(
                work, new CaseId("C-20261123-7K3M9QX2VB"), "draft-reply", 1, "hash", "LOW", "reviewers");
        var answer = application
                .getBean(ModelGateway.class)
                .ask(new ModelRequest(
                        origin,
                        List.of("default"),
                        "the instruction",
                        "<passage id=\"a#1\" title=\"A\">\nA card costs nothing. \n</passage>",
                        "{\"type\":\"object\"}",
                        100,
                        100));
        if (answer instanceof Answered) {
            // Waits for the engine, so that the next job comes only when the engine counts this one as done.
            jobs.newCompleteCommand(job).send().join();
        }
    }

    private static void openWorker() {
        var worker = new JobWorkerValue();
        worker.setType("test.ask");
        worker.setName("test.ask");
        worker.setTimeout(TIME_FOR_A_JOB);
        worker.setMaxJobsActive(AT_ONCE);
        worker.setStreamEnabled(false);
        application
                .getBean(JobWorkerManager.class)
                .openWorker(application.getBean(CamundaClient.class), worker, SlowModelTest::askAModel);
    }

    @BeforeAll
    static void start() {
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--holdfast.data-directory=" + data,
                "--camunda.client.grpc-address=" + ENGINE.gateway(),
                "--logging.level.root=warn"));
        ModelServer.settings(MODEL.address())
                .forEach((name, value) -> settings.add("--" + name + "=" + (name.endsWith("timeout") ? "30s" : value)));
        settings.add("--holdfast.model.models[0].concurrency=" + AT_ONCE);
        application = new SpringApplicationBuilder(Holdfast.class)
                .profiles("demo")
                .registerShutdownHook(false)
                .run(settings.toArray(String[]::new));
        openWorker();
        ENGINE.client()
                .newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess("ask")
                                .startEvent()
                                .serviceTask("serviceTask_ask", task -> task.zeebeJobType("test.ask"))
                                .endEvent()
                                .done(),
                        "ask.bpmn")
                .send()
                .join();
    }

    @AfterAll
    static void end() {
        application.close();
        MODEL.close();
        ENGINE.close();
    }

    @Test
    void a_job_whose_model_takes_longer_than_the_jobs_time_is_handed_out_once_and_paid_once() {
        MODEL.be(Mood.VERY_SLOW);

        var keys = ask("slow", 1);

        assertThat(MODEL.calls()).isEqualTo(1);
        assertThat(handedOut(keys)).hasSize(1);
    }

    @Test
    void two_hundred_slow_jobs_have_fifty_at_once_and_none_waits_past_its_time() {
        MODEL.be(Mood.SLOW);
        long started = System.nanoTime();

        var keys = ask("many", CASES);

        var took = Duration.ofNanos(System.nanoTime() - started);
        System.out.printf("%d jobs, %d at once, in %.1f s%n", CASES, AT_ONCE, took.toMillis() / 1000.0);
        assertThat(handedOut(keys)).as("each is handed out once").hasSize(CASES).doesNotHaveDuplicates();
        assertThat(MODEL.calls()).isEqualTo(CASES);
        assertThat(MODEL.mostAtOnce()).isBetween(AT_ONCE / 2, AT_ONCE);
        assertThat(mostHeld(keys)).isLessThanOrEqualTo(AT_ONCE);
        assertThat(took).isLessThan(Duration.ofSeconds(40));
    }

    /** Starts that many, and waits until all have ended with an answer. */
    private static List<Long> ask(String name, int times) {
        var keys = new ArrayList<Long>();
        for (int i = 0; i < times; i++) {
            keys.add(ENGINE.client()
                    .newCreateInstanceCommand()
                    .bpmnProcessId("ask")
                    .latestVersion()
                    .variables(Map.of("work", name + i))
                    .send()
                    .join()
                    .getProcessInstanceKey());
        }
        Awaitility.await("all are answered")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> ended().filter(keys::contains).count() == times);
        return keys;
    }

    private static Stream<Long> ended() {
        return ENGINE.records()
                .filter(record -> record.getValueType() == ValueType.PROCESS_INSTANCE
                        && record.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED
                        && ((ProcessInstanceRecordValue) record.getValue()).getBpmnElementType()
                                == BpmnElementType.PROCESS)
                .map(record -> record.getKey());
    }

    /** The jobs of these instances as they were handed out, repetitions included. */
    private static List<Long> handedOut(List<Long> instances) {
        var keys = new ArrayList<Long>();
        ENGINE.records()
                .filter(record ->
                        record.getValueType() == ValueType.JOB_BATCH && record.getIntent() == JobBatchIntent.ACTIVATED)
                .forEach(record -> jobsOf((JobBatchRecordValue) record.getValue(), instances)
                        .forEach(keys::add));
        return keys;
    }

    /** How many jobs of these instances were in the hands of the application at the same moment, at most. */
    private static int mostHeld(List<Long> instances) {
        var held = new HashSet<Long>();
        var most = new int[1];
        ENGINE.records().forEach(record -> {
            if (record.getValueType() == ValueType.JOB_BATCH && record.getIntent() == JobBatchIntent.ACTIVATED) {
                jobsOf((JobBatchRecordValue) record.getValue(), instances).forEach(held::add);
                most[0] = Math.max(most[0], held.size());
            } else if (record.getValueType() == ValueType.JOB && record.getIntent() == JobIntent.COMPLETED) {
                held.remove(record.getKey());
            }
        });
        return most[0];
    }

    private static Stream<Long> jobsOf(JobBatchRecordValue batch, List<Long> instances) {
        var keys = batch.getJobKeys();
        var jobs = batch.getJobs();
        return Stream.iterate(0, i -> i < keys.size(), i -> i + 1)
                .filter(i -> instances.contains(jobs.get(i).getProcessInstanceKey()))
                .map(keys::get);
    }
}
