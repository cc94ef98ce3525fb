package dev.holdfast.process;

import static dev.holdfast.process.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.Holdfast;
import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFiles;
import dev.holdfast.casework.CaseIntake;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.CaseWithdrawal;
import dev.holdfast.casework.Intake;
import dev.holdfast.casework.NewMessage;
import dev.holdfast.process.Trail.OpenTask;
import dev.holdfast.vault.Access;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.CaseMessages;
import dev.holdfast.workflow.ReviewRoute;
import dev.holdfast.workflow.RiskTier;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole application with its real workers on the in-memory engine, its store in a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealWorkersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProcessEngine engine;
    private EmbeddedPostgres postgres;
    private ConfigurableApplicationContext application;
    private final RecordedReviews reviews = new RecordedReviews();

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        engine = new ProcessEngine();
        reviews.readFrom(engine);
        postgres = EmbeddedPostgres.start();
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
                        "--holdfast.data-directory=" + data,
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--camunda.client.grpc-address=" + engine.gateway(),
                        "--logging.level.root=warn");
    }

    @AfterAll
    void end() throws IOException {
        application.close();
        postgres.close();
        engine.close();
    }

    @Test
    void a_moderate_case_is_reviewed_edited_and_sent_with_the_values_put_back() {
        var id = receive(
                "K-1001", "Hello, I am Marta Demofeld. My card was declined and the chip does not work any more.");
        var task = waitsAt(id, "userTask_reviewDraft");
        var waiting = file(id);
        assertThat(waiting.status()).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(waiting.riskTier()).isEqualTo(RiskTier.MODERATE);
        assertThat(waiting.reviewRoute()).isEqualTo(ReviewRoute.SINGLE_REVIEW);
        assertThat(waiting.draft()).isNotNull();
        assertThat(waiting.draft().claims())
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.sources()).isNotEmpty());

        complete(
                task,
                "reviewer",
                Map.of(
                        "decision",
                        "SEND_EDITED",
                        "finalReply",
                        "Dear [PERSON_1], we send a new card.",
                        "reasonCodes",
                        List.of("tone")));

        var sent = await("is sent", () -> Optional.of(file(id)).filter(file -> file.status() == CaseStatus.SENT));
        assertThat(sent.delivery()).isNotNull();
        assertThat(sent.delivery().text()).isEqualTo("Dear Marta Demofeld, we send a new card.");
        assertThat(sent.reviews())
                .singleElement()
                .satisfies(review -> assertThat(review.reviewer()).isEqualTo("reviewer"));
    }

    @Test
    void no_variable_of_the_engine_holds_a_personal_value() {
        var id = receive(
                "K-1002",
                "Dear team, this is Jonas Musterlin, Beispielweg 7, 10999 Berlin. Please call +49 30 23125 102 or write"
                        + " to jonas.musterlin@example.com. My card 4000 0000 0000 0002 does not work.");
        waitsAt(id, "userTask_reviewDraft");

        var values = engine.records()
                .filter(record -> record.getValueType() == ValueType.VARIABLE)
                .map(record -> ((VariableRecordValue) record.getValue()).getValue())
                .toList();
        assertThat(values)
                .isNotEmpty()
                .noneMatch(value -> value.contains("Musterlin")
                        || value.contains("Beispielweg")
                        || value.contains("23125")
                        || value.contains("@example.com")
                        || value.contains("4000 0000"));
        assertThat(file(id).message()).contains("Jonas Musterlin", "4000 0000 0000 0002");
    }

    @Test
    void a_risky_case_needs_two_people_and_says_so_to_the_first_who_tries_twice() {
        var id = receive("K-1003", "There is a payment of 84.20 euro on my card that I do not recognise.");
        complete(waitsAt(id, "userTask_reviewDraft"), "reviewer", Map.of("decision", "SEND_AS_IS"));
        var second = waitsAt(id, "userTask_secondReview");
        complete(second, "reviewer", Map.of("decision", "SEND_AS_IS"));

        var again = await(
                "asks again", () -> openTask(id, "userTask_secondReview").filter(task -> task.key() != second.key()));
        assertThat(new Trail(engine, instance(id)).variable("reviewNote").orElseThrow())
                .contains("another person");
        complete(again, "reviewer2", Map.of("decision", "SEND_AS_IS"));

        var sent = await("is sent", () -> Optional.of(file(id)).filter(file -> file.status() == CaseStatus.SENT));
        assertThat(sent.reviews()).extracting(CaseFile.Review::reviewer).containsExactly("reviewer", "reviewer2");
    }

    @Test
    void where_ai_may_not_help_a_person_writes() {
        var id = receive("K-1004", "My husband died last week. What happens with his account?");

        var task = waitsAt(id, "userTask_writeReply");

        assertThat(file(id).draft()).isNull();
        assertThat(file(id).riskTier()).isEqualTo(RiskTier.PROHIBITED);
        complete(
                task,
                "reviewer",
                Map.of(
                        "decision",
                        "WRITTEN_BY_HAND",
                        "finalReply",
                        "We are very sorry. A colleague will call you.",
                        "reasonCodes",
                        List.of("not_for_ai")));
        await("is sent", () -> Optional.of(file(id)).filter(file -> file.status() == CaseStatus.SENT));
    }

    @Test
    void a_withdrawn_case_is_closed_wherever_it_is() {
        var id = receive("K-1005", "There is a payment on my card that I do not recognise.");
        waitsAt(id, "userTask_reviewDraft");

        assertThat(application.getBean(CaseWithdrawal.class).withdraw(id)).isTrue();

        await("is closed", () -> Optional.of(file(id)).filter(file -> file.status() == CaseStatus.CLOSED));
    }

    @Test
    void a_case_that_is_handed_over_twice_runs_once() {
        var id = receive("K-1006", "My card is declined at every shop.");
        application.getBean(CaseMessages.class).start(id, "customerReply");
        waitsAt(id, "userTask_reviewDraft");

        assertThat(engine.records()
                        .filter(record -> record.getValueType() == ValueType.VARIABLE)
                        .map(record -> (VariableRecordValue) record.getValue())
                        .filter(variable -> variable.getName().equals("caseId")
                                && variable.getValue().equals("\"" + id + "\""))
                        .map(VariableRecordValue::getProcessInstanceKey)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_subject_that_grows_with_its_tokens_is_kept() {
        var intake = application
                .getBean(CaseIntake.class)
                .receive(new NewMessage("web", "K-1001", "Marta ".repeat(33).strip(), "My card does not work."), null);
        var id = ((Intake.Accepted) intake).supportCase().id();

        waitsAt(id, "userTask_reviewDraft");

        assertThat(file(id).subject()).isEqualTo("Marta ".repeat(33).strip());
    }

    @Test
    void two_cases_at_once_do_not_mix() {
        var ids = new HashMap<String, CaseId>();
        for (var customer : List.of("K-1001", "K-1002", "K-1003", "K-1004")) {
            ids.put(customer, receive(customer, "My card was declined today. My number is " + customer + "."));
        }
        ids.forEach((customer, id) -> {
            waitsAt(id, "userTask_reviewDraft");
            assertThat(file(id).message()).contains(customer);
        });
    }

    private CaseId receive(String customer, String message) {
        var intake = application.getBean(CaseIntake.class).receive(new NewMessage("web", customer, "", message), null);
        return ((Intake.Accepted) intake).supportCase().id();
    }

    private CaseFile file(CaseId id) {
        return application
                .getBean(CaseFiles.class)
                .withValues(id, Access.ofApplication(Access.Why.API))
                .orElseThrow();
    }

    private OpenTask waitsAt(CaseId id, String userTask) {
        return await("waits at " + userTask, () -> openTask(id, userTask));
    }

    private Optional<OpenTask> openTask(CaseId id, String userTask) {
        return new Trail(engine)
                .instanceOf(id.value())
                .flatMap(instance -> new Trail(engine, instance).openTask(userTask));
    }

    private long instance(CaseId id) {
        return Objects.requireNonNull(file(id).processInstanceKey());
    }

    private void complete(OpenTask task, String person, Map<String, Object> submitted) {
        reviews.completedBy(task.key(), person);
        try {
            engine.complete(task.key(), JSON.writeValueAsString(submitted));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
