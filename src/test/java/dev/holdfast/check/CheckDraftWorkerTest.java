package dev.holdfast.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.assist.AssistSettings;
import dev.holdfast.assist.Draft;
import dev.holdfast.assist.Draft.CitedClaim;
import dev.holdfast.assist.DraftId;
import dev.holdfast.assist.Drafts;
import dev.holdfast.assist.TestStore;
import dev.holdfast.casework.Cases;
import dev.holdfast.knowledge.ContextId;
import dev.holdfast.knowledge.ContextPack;
import dev.holdfast.knowledge.Passage;
import dev.holdfast.pattern.TestPatterns;
import dev.holdfast.safety.SuspiciousPassages;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.ReplyErrors;
import dev.holdfast.workflow.Verdict;
import io.camunda.client.exception.BpmnError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckDraftWorkerTest {

    private final TestStore store = new TestStore(CheckResults.class);
    private final CaseId caseId = store.newCase("Card", "What does a new card cost? It is urgent for my journey.");
    private List<Passage> passages =
            List.of(new Passage("cards#1", "cards", "Cards", "Cost", "A new card costs €10.", "2026-06-15", 1));

    @Test
    void findings_and_verdict_come_with_the_draw() {
        var output = worker().handle(new CheckDraftWorker.Input(draft("A new card costs €25.")));

        assertThat(output.verdict()).isEqualTo(Verdict.UNACCEPTABLE);
        assertThat(output.findings()).hasSize(1);
        assertThat(output.sampleDraw()).isEqualTo(SampleDraw.of(caseId)).isBetween(0.0, 1.0);
    }

    @Test
    void checking_again_gives_the_same_findings_even_if_the_knowledge_has_changed() {
        var input = new CheckDraftWorker.Input(draft("A new card costs €10."));
        var first = worker().handle(input);
        passages = List.of();

        assertThat(worker().handle(input)).isEqualTo(first);
        assertThat(first.verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void a_missing_draft_is_refused() {
        assertThatThrownBy(() -> worker().handle(new CheckDraftWorker.Input(new DraftId("D-none"))))
                .isInstanceOfSatisfying(
                        BpmnError.class,
                        error -> assertThat(error.getErrorCode()).isEqualTo(ReplyErrors.OUTPUT_REFUSED));
    }

    @Test
    void draws_are_spread_evenly() {
        int[] tenths = new int[10];
        for (int i = 0; i < 10_000; i++) {
            tenths[(int) (SampleDraw.of(CaseId.newOn(LocalDate.of(2026, 1, 1 + i % 28))) * 10)]++;
        }

        double chiSquare = 0;
        for (int found : tenths) {
            chiSquare += (found - 1000) * (found - 1000) / 1000.0;
        }
        // 9 degrees of freedom: an even spread stays below this in all but one of a million runs.
        assertThat(chiSquare).isLessThan(45);
    }

    private DraftId draft(String statement) {
        var id = new DraftId("D-1");
        store.keep(new Draft(
                id,
                caseId,
                new ContextId("context-" + caseId),
                0,
                "default",
                "Hello,\n\nThank you for your message about your card.\n\n" + statement
                        + "\n\nKind regards,\nLindenmark Bank customer service",
                List.of(new CitedClaim(statement, List.of("cards#1"))),
                "some-model",
                "draft-reply",
                1,
                "hash",
                Instant.parse("2026-06-03T10:00:00Z")));
        return id;
    }

    private CheckDraftWorker worker() {
        return new CheckDraftWorker(new DraftChecks(
                TestChecks.all(),
                store.get(Drafts.class),
                store.get(Cases.class),
                id -> new ContextPack(id, caseId, passages, List.of(), List.of()),
                store.get(CheckResults.class),
                new AssistSettings("Lindenmark Bank"),
                store.get(SuspiciousPassages.class),
                TestPatterns.shipped()));
    }
}
