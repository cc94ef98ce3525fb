package dev.holdfast.process;

import static java.util.Map.entry;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Answers every job of the diagrams from the fixture of its case, so that diagrams and tables are tested alone. */
final class StandInWorkers {

    private final Map<String, StandInCase> cases = new ConcurrentHashMap<>();
    private final Map<String, Function<Job, Map<String, ?>>> answers = Map.ofEntries(
            entry(
                    "privacy.protectMessage",
                    job -> Map.of(
                            "subject",
                            "A question",
                            "message",
                            "Hello, I am [PERSON_1].",
                            "dataClasses",
                            List.of("CONTACT"))),
            entry("safety.findInjections", job -> Map.of("injectionSuspected", false, "markedMessage", List.of())),
            entry(
                    "triage.classifyMessage",
                    job -> Map.of(
                            "topic",
                            job.fixture().topic(),
                            "topicConfidence",
                            0.9,
                            "urgency",
                            job.fixture().urgency(),
                            "language",
                            "en")),
            entry("knowledge.gatherContext", job -> Map.of("contextId", "context-1", "sources", List.of())),
            entry("assist.runPattern", StandInWorkers::draft),
            entry(
                    "check.checkDraft",
                    job -> Map.of(
                            "verdict", job.fixture().verdictOn(job.standIn().drafts() - 1),
                            "findings", List.of(),
                            "sampleDraw", job.fixture().sampleDraw())),
            entry("review.openReview", job -> Map.of()),
            entry("review.recordReview", job -> job.standIn().recordReview(job.variables())),
            entry("review.escalateReview", job -> Map.of()),
            entry(
                    "knowledge.suggestReading",
                    job -> Map.of("nextReading", List.of(Map.of("title", "Close to the question")))),
            entry("answer.giveAnswer", job -> Map.of()),
            entry("delivery.sendReply", job -> Map.of("deliveryId", "delivery-1")),
            entry("evidence.recordOutcome", job -> Map.of()));

    /** @param variables what a worker asking for every variable would be given */
    private record Job(StandInCase standIn, Map<String, Object> variables) {
        CaseFixture fixture() {
            return standIn.fixture();
        }
    }

    StandInWorkers(CamundaClient client) {
        answers.keySet()
                .forEach(type -> client.newWorker()
                        .jobType(type)
                        .handler(this::work)
                        .streamEnabled(true)
                        .streamTimeout(Duration.ofHours(1))
                        .pollInterval(Duration.ofMillis(500))
                        .timeout(Duration.ofDays(7))
                        .open());
    }

    void takeOn(StandInCase standIn) {
        cases.put(standIn.fixture().caseId(), standIn);
    }

    private void work(JobClient client, ActivatedJob job) {
        var standIn = cases.get((String) job.getVariable("caseId"));
        standIn.sees(job);
        var fixture = standIn.fixture();
        if (fixture.isHeldAt(job.getElementId())) {
            return;
        }
        var error = fixture.errorAt(job.getElementId());
        if (!error.isEmpty()) {
            client.newThrowErrorCommand(job).errorCode(error).send().join();
            return;
        }
        var answer = answers.get(job.getType()).apply(new Job(standIn, job.getVariablesAsMap()));
        client.newCompleteCommand(job)
                .variables(new HashMap<String, Object>(answer))
                .send()
                .join();
    }

    private static Map<String, ?> claim(String text, String passage) {
        return Map.of("text", text, "sources", List.of(Map.of("passageId", passage)));
    }

    private static Map<String, ?> draft(Job job) {
        var number = job.standIn().nextDraft();
        return Map.of(
                "draftId",
                "draft-" + number,
                "draft",
                "Draft " + number,
                "claims",
                List.of(claim("Draft " + number, "cards#1"), claim("Said elsewhere", "fees#2")),
                "draftModel",
                ((List<?>) Objects.requireNonNull(job.variables().get("modelRoute"))).getFirst());
    }
}
