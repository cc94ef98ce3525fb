package dev.holdfast.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.casework.CaseFile.Happening;
import dev.holdfast.faults.EngineGate.Fate;
import dev.holdfast.workflow.CaseId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Camunda goes away, comes back, and goes away again; messages come in all the time. */
class EngineAwayTest {

    private final FaultyWorld world = FaultyWorld.get();

    @AfterEach
    void camunda_is_back() {
        world.gate.open();
    }

    @Test
    void messages_are_taken_while_camunda_flaps_say_why_they_wait_and_run_once_each() {
        var agent = world.workbench().signIn();
        var cases = new ArrayList<CaseId>();
        for (int outage = 0; outage < 2; outage++) {
            world.gate.decide((method, request) -> Fate.IS_LOST);
            for (int i = 0; i < 3; i++) {
                cases.add(post());
            }
            var waiting = cases.getLast();
            assertThat(world.file(waiting).happenings())
                    .extracting(Happening::what)
                    .anyMatch(what -> what.startsWith("Waits for Camunda"));
            Awaitility.await("the page says so, too")
                    .atMost(FaultyWorld.PATIENCE)
                    .untilAsserted(() -> assertThat(agent.page("/cases/" + waiting + "/position")
                                    .body())
                            .contains("Camunda does not answer. The message is safe"));
            world.gate.open();
            if (outage == 0) {
                Awaitility.await("the first of this outage is under way")
                        .atMost(FaultyWorld.PATIENCE)
                        .until(() ->
                                !world.instances(cases.get(cases.size() - 3)).isEmpty());
            }
        }

        cases.forEach(id -> world.waitsAt(id, "userTask_reviewDraft"));

        assertThat(cases).allSatisfy(id -> {
            assertThat(world.instances(id)).hasSize(1);
            assertThat(world.rows("draft", id)).isEqualTo(1);
            assertThat(world.file(id).happenings())
                    .extracting(Happening::what)
                    .contains("Process started")
                    .noneMatch(what -> what.startsWith("Waits for Camunda"));
        });
    }

    @Test
    void a_case_is_started_once_when_the_engine_took_it_and_its_answer_was_lost() {
        var lost = new AtomicInteger();
        world.gate.decide((method, request) ->
                method.equals("PublishMessage") && lost.getAndIncrement() < 2 ? Fate.ANSWER_IS_LOST : Fate.PASSES);

        var id = post();
        world.waitsAt(id, "userTask_reviewDraft");
        Awaitility.await("the store knows as well")
                .atMost(FaultyWorld.PATIENCE)
                .until(() -> world.file(id).happenings().stream()
                        .anyMatch(happening -> happening.what().equals("Process started")));

        assertThat(lost.get()).isGreaterThan(2);
        assertThat(world.instances(id)).hasSize(1);
    }

    private CaseId post() {
        var answer =
                world.workbench().post(Map.of("channel", "web", "customerId", "K-1001", "message", FaultyWorld.CARD));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.took()).isLessThan(Duration.ofSeconds(8));
        return new CaseId(answer.json().path("caseId").asText());
    }
}
