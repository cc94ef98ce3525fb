package dev.holdfast.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.Holdfast;
import dev.holdfast.casework.CaseFiles;
import dev.holdfast.casework.CaseIntake;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Intake;
import dev.holdfast.casework.NewMessage;
import dev.holdfast.vault.Access;
import dev.holdfast.workflow.AppliedTemplate;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.ModelFiles;
import dev.holdfast.workflow.folder.FolderState;
import dev.holdfast.workflow.folder.FolderState.Progress;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ConcurrentModificationException;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A process owner's path by files alone, in the whole application on the in-memory engine: one step after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnersPathTest {

    private static final String ADDED = "Activity_tellTheTeamLead";
    private static final String MESSAGE = "My card was declined and the chip does not work any more.";

    private final RecordedReviews reviews = new RecordedReviews();
    private ProcessEngine engine;
    private Path folder;
    private ConfigurableApplicationContext application;
    private CaseId before;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        engine = new ProcessEngine();
        reviews.readFrom(engine);
        folder = Files.createDirectories(temporary.resolve("models"));
        application = new SpringApplicationBuilder(Holdfast.class)
                .profiles("demo")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "recordedReviews",
                                RecordedReviews.class,
                                () -> reviews,
                                definition -> definition.setPrimary(true)))
                .run(
                        "--server.port=0",
                        "--holdfast.data-directory=" + temporary.resolve("data"),
                        "--holdfast.workflow.location=" + folder,
                        "--holdfast.workflow.deployment-interval=300ms",
                        "--camunda.client.request-timeout=60s",
                        "--camunda.client.grpc-address=" + engine.gateway(),
                        "--logging.level.root=warn");
    }

    @AfterAll
    void end() {
        application.close();
        engine.close();
    }

    @Test
    @Order(1)
    void a_case_runs_in_the_diagram_that_ships() {
        before = receive();

        waitsForReview(before);
    }

    @Test
    @Order(2)
    void a_copy_with_one_more_step_of_the_palette_is_deployed_and_a_new_case_takes_the_step() throws IOException {
        Files.writeString(
                folder.resolve("customer-reply.bpmn"),
                AppliedTemplate.of("escalate-review").inCustomerReply(ADDED));
        until(() -> !state().files().isEmpty());

        var after = receive();
        waitsForReview(after);

        until(() -> reached(after, ADDED));
        until(() -> version(after) == version(before) + 1);
    }

    @Test
    @Order(3)
    void the_case_that_ran_before_ends_in_its_own_version() {
        reviews.completedBy(task(before), "reviewer");
        engine.complete(task(before), "{\"decision\":\"SEND_AS_IS\"}");

        until(() -> application
                        .getBean(CaseFiles.class)
                        .withValues(before, Access.ofApplication(Access.Why.API))
                        .orElseThrow()
                        .status()
                == CaseStatus.SENT);
        until(() -> !reached(before, ADDED));
    }

    @Test
    @Order(4)
    void a_table_that_only_the_engine_sees_through_is_refused_and_the_step_stays() throws IOException {
        var table = Files.readString(Path.of("bpmn", "risk-tier.dmn"));
        Files.writeString(
                folder.resolve("risk-tier.dmn"), table.replaceFirst("<text>[^<]+</text>", "<text>((( low</text>"));
        until(() -> state().progress() == Progress.REFUSED);

        assertThat(state().faults()).singleElement().asString().contains("risk-tier.dmn", "((( low");
        assertThat(application
                        .getBean(HealthEndpoint.class)
                        .healthForPath("models")
                        .getStatus()
                        .getCode())
                .isEqualTo("DEGRADED");
        var meanwhile = receive();
        waitsForReview(meanwhile);
        until(() -> reached(meanwhile, ADDED));
    }

    @Test
    @Order(5)
    void an_expression_that_only_the_engine_sees_through_is_refused_with_its_element() throws IOException {
        Files.delete(folder.resolve("risk-tier.dmn"));
        Files.writeString(
                folder.resolve("customer-reply.bpmn"),
                AppliedTemplate.of("check-draft").with("draftId", "=((( draft").inCustomerReply("Activity_broken"));

        until(() -> state().faults().toString().contains("Activity_broken"));
        assertThat(state().faults()).allSatisfy(fault -> assertThat(fault).startsWith("customer-reply.bpmn: Camunda"));
    }

    @Test
    @Order(6)
    void an_ai_step_of_the_palette_writes_a_draft() throws IOException {
        var wayOut = "<bpmn:boundaryEvent id=\"boundaryEvent_added\" attachedToRef=\"Activity_draft\"><bpmn:outgoing>"
                + "flow_out</bpmn:outgoing><bpmn:errorEventDefinition id=\"errorDefinition_added\"/></bpmn:boundaryEvent>"
                + "<bpmn:endEvent id=\"endEvent_added\"><bpmn:incoming>flow_out</bpmn:incoming></bpmn:endEvent>"
                + "<bpmn:sequenceFlow id=\"flow_out\" sourceRef=\"boundaryEvent_added\" targetRef=\"endEvent_added\"/>";
        var diagram = AppliedTemplate.of("run-pattern")
                .with("modelRoute", "=\"extractive\"")
                .with("moneyLimitCents", "=0")
                .with("revision", "=7")
                .inCustomerReply("Activity_draft", wayOut);
        Files.writeString(folder.resolve("customer-reply.bpmn"), afterContext(diagram));
        until(() -> state().progress() == Progress.IN_USE);

        var id = receive();
        waitsForReview(id);

        until(() -> new Trail(engine, instance(id))
                .elements(ProcessInstanceIntent.ELEMENT_COMPLETED)
                .anyMatch("Activity_draft"::equals));
    }

    @Test
    @Order(7)
    void without_the_file_new_cases_run_in_the_diagram_that_ships_again() throws IOException {
        Files.delete(folder.resolve("customer-reply.bpmn"));
        until(() -> state().files().isEmpty());

        var id = receive();
        waitsForReview(id);

        until(() -> !reached(id, ADDED));
    }

    /** Swaps the added step with the one after it: an AI step needs its context. */
    private static String afterContext(String diagram) {
        return diagram.replace("targetRef=\"Activity_draft\"", "targetRef=\"ACTIVITY\"")
                .replace(
                        "sourceRef=\"Activity_draft\" targetRef=\"serviceTask_gatherContext\"",
                        "sourceRef=\"serviceTask_gatherContext\" targetRef=\"Activity_draft\"")
                .replace("targetRef=\"ACTIVITY\"", "targetRef=\"serviceTask_gatherContext\"")
                .replace(
                        "sourceRef=\"serviceTask_gatherContext\" targetRef=\"businessRuleTask_riskTier\"",
                        "sourceRef=\"Activity_draft\" targetRef=\"businessRuleTask_riskTier\"")
                .replaceAll("<bpmn:(incoming|outgoing)>[^<]*</bpmn:(incoming|outgoing)>", "");
    }

    private FolderState state() {
        return application.getBean(ModelFiles.class).folder().orElseThrow();
    }

    private CaseId receive() {
        var intake = application.getBean(CaseIntake.class).receive(new NewMessage("web", "K-1001", "", MESSAGE), null);
        return ((Intake.Accepted) intake).supportCase().id();
    }

    private void waitsForReview(CaseId id) {
        until(() -> new Trail(engine)
                .instanceOf(id.value())
                .flatMap(instance -> new Trail(engine, instance).openTask("userTask_reviewDraft"))
                .isPresent());
    }

    /** The engine's records may be read while it writes them: then the look is repeated. */
    private static void until(Callable<Boolean> happened) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .ignoreException(ConcurrentModificationException.class)
                .until(happened);
    }

    private long task(CaseId id) {
        return new Trail(engine, instance(id))
                .openTask("userTask_reviewDraft")
                .orElseThrow()
                .key();
    }

    private long instance(CaseId id) {
        return new Trail(engine).instanceOf(id.value()).orElseThrow();
    }

    private boolean reached(CaseId id, String element) {
        return new Trail(engine, instance(id))
                .elements(ProcessInstanceIntent.ELEMENT_ACTIVATED)
                .anyMatch(element::equals);
    }

    private int version(CaseId id) {
        return engine.records()
                .filter(record -> record.getValueType() == ValueType.PROCESS_INSTANCE)
                .map(record -> (ProcessInstanceRecordValue) record.getValue())
                .filter(value -> value.getProcessInstanceKey() == instance(id))
                .findFirst()
                .orElseThrow()
                .getVersion();
    }
}
