package dev.holdfast.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.casework.CaseStatus;
import dev.holdfast.process.Trail;
import dev.holdfast.process.Trail.OpenTask;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Messages that want to be more than text, on their whole way from the API or the page to the sent folder. */
class HostileMessagesTest {

    private final FaultyWorld world = FaultyWorld.get();

    @Test
    void every_hostile_text_comes_through_as_text_and_nothing_of_it_is_executed() {
        var cases = new LinkedHashMap<CaseId, String>();
        HostileTexts.all().forEach((name, text) -> {
            var answer = world.workbench()
                    .post(Map.of(
                            "channel",
                            cases.size() % 2 == 0 ? "web" : "chat",
                            "customerId",
                            "K-1001",
                            "subject",
                            text.substring(0, Math.min(text.length(), 150)),
                            "message",
                            text));
            assertThat(answer.status()).as(name + ": " + answer.body()).isEqualTo(201);
            cases.put(new CaseId(answer.json().path("caseId").asText()), text);
        });

        cases.forEach(this::isAnsweredWith);

        var agent = world.workbench().signIn();
        cases.forEach((id, text) -> {
            assertThat(world.file(id).message()).isEqualTo(PlainText.of(text));
            assertThat(world.incidents(id)).as(text).isEmpty();
            assertThat(world.rows("outbox", id)).isEqualTo(1);
            var page = agent.page("/cases/" + id);
            assertThat(page.status()).isEqualTo(200);
            isHarmless(page.body());
        });
        for (var list : List.of("/cases", "/sent")) {
            var page = agent.page(list);
            assertThat(page.status()).isEqualTo(200);
            isHarmless(page.body());
        }
    }

    @Test
    void the_page_takes_hostile_texts_as_the_api_does() {
        var agent = world.workbench().signIn();
        for (var text : List.of(
                HostileTexts.all().get("control characters"),
                HostileTexts.all().get("a script"),
                HostileTexts.all().get("an expression"))) {
            var form = agent.page("/").body();

            var answer = agent.submit(
                    "/", form, Map.of("channel", "web", "customerId", "K-1001", "subject", text, "message", text));

            assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        }
        var form = agent.page("/").body();
        var refused = agent.submit(
                "/",
                form,
                Map.of(
                        "channel",
                        "web",
                        "customerId",
                        "K-1001<script>",
                        "message",
                        "<script>window.hacked=1</script>"));
        assertThat(refused.status()).isEqualTo(200);
        isHarmless(refused.body());
    }

    @Test
    void what_cannot_be_taken_is_refused_by_name() {
        var tooLong =
                world.workbench().post(Map.of("channel", "web", "customerId", "K-1001", "message", "a".repeat(20_001)));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.json().path("errors").path(0).path("field").asText()).isEqualTo("message");
        assertThat(tooLong.body()).contains("20,000");

        for (var nobody : List.of("K-1001\\u0000", "\\ud800", "' or 1=1 --")) {
            var unknown = world.workbench()
                    .postRaw("{\"channel\":\"web\",\"customerId\":\"" + nobody + "\",\"message\":\"Hello\"}");
            assertThat(unknown.status()).as(unknown.body()).isEqualTo(422);
            assertThat(unknown.json().path("errors").path(0).path("field").asText())
                    .isEqualTo("customerId");
        }
        assertThat(world.workbench()
                        .postRaw("{\"channel\":\"web\",\"customerId\":\"K-1001\",\"message\":\"\\u0000\\u0000\"}")
                        .status())
                .isEqualTo(400);
    }

    /** Whoever is asked says yes, the first one with the hostile text as the reply. */
    private void isAnsweredWith(CaseId id, String reply) {
        for (int step = 0; step < 4; step++) {
            var next = FaultyWorld.await(
                    id + " goes on",
                    () -> openTask(id)
                            .map(Optional::of)
                            .or(() -> Optional.of(Optional.<OpenTask>empty())
                                    .filter(none -> world.file(id).status() == CaseStatus.SENT)));
            if (next.isEmpty()) {
                return;
            }
            var task = next.get();
            var gate = task.value().getElementId();
            world.complete(
                    task,
                    step % 2 == 0 ? "reviewer" : "reviewer2",
                    Map.of(
                            "decision",
                            gate.equals("userTask_writeReply")
                                    ? "WRITTEN_BY_HAND"
                                    : step == 0 ? "SEND_EDITED" : "SEND_AS_IS",
                            "finalReply",
                            PlainText.of(reply) + "\u0000",
                            "reasonCodes",
                            List.of("tone")));
            FaultyWorld.await(
                    "the task is done",
                    () -> openTask(id).filter(open -> open.key() == task.key()).isPresent()
                            ? Optional.empty()
                            : Optional.of(true));
        }
        world.awaitStatus(id, CaseStatus.SENT);
    }

    private Optional<OpenTask> openTask(CaseId id) {
        return world.instances(id).stream()
                .map(instance -> new Trail(world.engine, instance))
                .flatMap(trail -> List.of(
                                "userTask_reviewDraft",
                                "userTask_secondReview",
                                "userTask_legalReview",
                                "userTask_writeReply")
                        .stream()
                        .flatMap(gate -> trail.openTask(gate).stream()))
                .findFirst();
    }

    private static void isHarmless(String page) {
        assertThat(page)
                .doesNotContain("<script>window", "<svg onload", "<img src=x", "href=\"javascript:")
                .doesNotContain(HostileTexts.EVALUATED)
                .doesNotContain("\u0000");
    }
}
