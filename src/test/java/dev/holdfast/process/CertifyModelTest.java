package dev.holdfast.process;

import static dev.holdfast.process.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.workflow.KnownCertificates;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A certificate on its whole way: API, diagram, real cases on real models, a signature in Tasklist, the table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertifyModelTest {

    private static final String CERTIFICATES = "/api/v1/model-certificates";
    private static final int CASES_A_TIER = 10;

    private WholeApplication holdfast;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        var suites = Files.createDirectories(data.resolve("suites"));
        Files.writeString(suites.resolve("draft-reply.yaml"), suite());
        holdfast = new WholeApplication(
                data,
                "--holdfast.certificate.location=" + suites,
                "--holdfast.certificate.least-cases=10",
                "--holdfast.certificate.margin=0.5");
    }

    @AfterAll
    void end() {
        holdfast.close();
    }

    @Test
    void what_passes_is_signed_by_a_person_and_then_a_row_may_name_it() {
        var ordered = ordered();
        assertThat(ordered.status()).isEqualTo(202);
        var id = ordered.json().path("certificateId").asText();
        assertThat(ordered.http().headers().firstValue("Location")).contains(CERTIFICATES + "/" + id);
        assertThat(objection(id)).hasValue("has no verdict yet");

        var judged = await("a verdict on " + id, () -> in(id, "TO_BE_SIGNED"));

        assertThat(judged.path("casesRun").asInt()).isEqualTo(3 * CASES_A_TIER);
        assertThat(judged.path("judgement").path("verdict").asText()).isEqualTo("PASSED");
        assertThat(judged.path("tiers")).hasSize(3).allSatisfy(tier -> {
            assertThat(tier.path("differenceInterval").path("low").asDouble()).isBetween(-0.5, 0.0);
            assertThat(tier.path("figures").path("pairs").path("currentOnly").asInt())
                    .isZero();
        });
        assertThat(objection(id)).hasValue("passed, but nobody has signed it yet");
        assertThat(calls(id)).as("each case once on each model").isEqualTo(2 * 3 * CASES_A_TIER);

        var first = holdfast.waitsAt(id, "userTask_signCertificate");
        holdfast.complete(first, "owner", Map.of("signature", "ACCEPTED", "remark", "Mine."));
        var second = await("another task for " + id, () -> anotherTask(id, first));
        assertThat(in(id, "TO_BE_SIGNED")).as("who ordered it cannot sign").isPresent();
        var trail = new Trail(holdfast.engine, instanceOf(id));
        assertThat(trail.variable("signatureNote"))
                .hasValue("\"This certificate was ordered by owner, who has just completed this task. Another person"
                        + " signs; owner can withdraw it on its page.\"");
        assertThat(trail.variable("signature"))
                .as("nothing is filled in for the next person")
                .hasValue("null");
        holdfast.complete(second, "risk", Map.of("signature", "ACCEPTED", "remark", "Reads the same."));

        var signed = await("the signature under " + id, () -> in(id, "ACCEPTED"));
        assertThat(signed.path("signature").path("by").asText()).isEqualTo("risk");
        assertThat(signed.path("signature").path("remark").asText()).isEqualTo("Reads the same.");
        assertThat(objection(id)).isEmpty();
        assertThat(known().objection(id, List.of("extractive")))
                .hasValue("is about the model 'default', which the row does not name");
    }

    @Test
    void a_certificate_that_is_withdrawn_ends_in_the_engine_too_and_no_row_may_name_it() {
        var id = ordered().json().path("certificateId").asText();
        var task = holdfast.waitsAt(id, "userTask_signCertificate");

        var withdrawn = holdfast.post("ops", CERTIFICATES + "/" + id + "/withdrawal", Map.of());

        assertThat(withdrawn.status()).isEqualTo(202);
        assertThat(withdrawn.json().path("state").asText()).isEqualTo("WITHDRAWN");
        await("the end of the process of " + id, () -> end(id).filter("endEvent_closedUnsigned"::equals));
        assertThat(new Trail(holdfast.engine, instanceOf(id)).openTask("userTask_signCertificate"))
                .as("task %d is gone from Tasklist", task.key())
                .isEmpty();
        assertThat(objection(id)).hasValue("was withdrawn by ops");
        assertThat(holdfast.post("owner", CERTIFICATES + "/" + id + "/withdrawal", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_certificate_whose_process_somebody_cancelled_can_still_be_withdrawn() {
        var id = ordered().json().path("certificateId").asText();
        holdfast.waitsAt(id, "userTask_signCertificate");
        holdfast.engine.client().newCancelInstanceCommand(instanceOf(id)).send().join();

        holdfast.post("owner", CERTIFICATES + "/" + id + "/withdrawal", Map.of());

        var file = holdfast.get("risk", CERTIFICATES + "/" + id).json();
        assertThat(file.path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(file.path("withdrawal").path("by").asText()).isEqualTo("owner");
        await("the engine took the message about " + id, () -> isTold(id) ? Optional.of(id) : Optional.empty());
    }

    @Test
    void a_wish_that_cannot_be_met_is_told_why() {
        var unknown = holdfast.post(
                "risk", CERTIFICATES, Map.of("pattern", "draft-reply", "candidate", "nobody", "current", "default"));
        var itself = holdfast.post(
                "risk", CERTIFICATES, Map.of("pattern", "draft-reply", "candidate", "default", "current", "default"));
        var noSuite = holdfast.post(
                "risk",
                CERTIFICATES,
                Map.of("pattern", "answer-question", "candidate", "default", "current", "extractive"));

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().path("detail").asText()).contains("'nobody'", "default, extractive");
        assertThat(itself.json().path("detail").asText()).contains("choose two");
        assertThat(noSuite.json().path("detail").asText()).contains("There is one for: draft-reply");
        assertThat(holdfast.post("agent", CERTIFICATES, Map.of()).status()).isEqualTo(403);
        assertThat(holdfast.get("owner", CERTIFICATES + "/SC-20261123-7K3M9QX2VB")
                        .status())
                .isEqualTo(404);
    }

    private WholeApplication.Reply ordered() {
        return holdfast.post(
                "owner",
                CERTIFICATES,
                Map.of("pattern", "draft-reply", "candidate", "default", "current", "extractive"));
    }

    private Optional<Trail.OpenTask> anotherTask(String id, Trail.OpenTask before) {
        return new Trail(holdfast.engine, instanceOf(id))
                .openTask("userTask_signCertificate")
                .filter(task -> task.key() != before.key());
    }

    private long instanceOf(String id) {
        return new Trail(holdfast.engine).instanceOf(id).orElseThrow();
    }

    private Optional<String> end(String id) {
        return new Trail(holdfast.engine, instanceOf(id))
                .elements(ProcessInstanceIntent.ELEMENT_COMPLETED)
                .filter(element -> element.startsWith("endEvent_"))
                .findFirst();
    }

    private boolean isTold(String id) {
        return holdfast.bean(JdbcClient.class)
                        .sql("select count(*) from model_certificate where certificate_id = ?"
                                + " and withdrawal_told_at is not null")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private Optional<JsonNode> in(String id, String state) {
        return Optional.of(holdfast.get("risk", CERTIFICATES + "/" + id).json())
                .filter(file -> file.path("state").asText().equals(state));
    }

    private Optional<String> objection(String id) {
        return known().objection(id, List.of("default"));
    }

    private KnownCertificates known() {
        return holdfast.bean(KnownCertificates.class);
    }

    private long calls(String id) {
        return holdfast.bean(JdbcClient.class)
                .sql("select count(*) from model_call where work like ? and step = 'serviceTask_runCases'")
                .param(id + ".%")
                .query(Long.class)
                .single();
    }

    private static String suite() {
        var text = new StringBuilder("title: A few messages\ncases:\n");
        for (var tier : List.of("LOW", "MODERATE", "HIGH")) {
            for (int i = 0; i < CASES_A_TIER; i++) {
                text.append("- name: ")
                        .append(tier.toLowerCase(java.util.Locale.ROOT))
                        .append('-')
                        .append(i);
                text.append("\n  tier: ").append(tier);
                text.append("\n  message: What does a replacement card cost, and how long does it take? [PERSON_")
                        .append(i + 1)
                        .append("]\n");
            }
        }
        return text.toString();
    }
}
