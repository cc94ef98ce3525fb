package dev.holdfast.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.TestDatabase;
import dev.holdfast.answer.GiveAnswerWorker.Input;
import dev.holdfast.casework.CaseFixture;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Cases;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.Claim;
import dev.holdfast.workflow.Reading;
import dev.holdfast.workflow.Source;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiveAnswerWorkerTest {

    private static final Source FEES = new Source("fees#2", "fees", "Fees", "Cards", "2026-06-15", "A card costs €10.");
    private static final Claim CLAIM = new Claim("A card costs €10.", List.of(FEES));
    private static final Reading NEXT = new Reading("cards", "Cards", "", "It is about the same topic.", "Freeze it.");

    private final TestDatabase database = TestDatabase.create();
    private final Answers answers = new Answers(database.jdbc(), new ObjectMapper());
    private final Cases cases = CaseFixture.casesIn(database);
    private final GiveAnswerWorker worker = new GiveAnswerWorker(answers, cases, Clock.systemUTC());
    private final CaseId id = CaseFixture.aCaseIn(database).stored().id();

    @Test
    void an_answer_is_kept_with_its_claims_sources_and_reading() {
        worker.handle(new Input(id, " A card costs €10. ", List.of(CLAIM), List.of(FEES), List.of(NEXT), ""));

        assertThat(answers.find(id)).hasValueSatisfying(answer -> {
            assertThat(answer.text()).isEqualTo("A card costs €10.");
            assertThat(answer.claims()).containsExactly(CLAIM);
            assertThat(answer.sources()).containsExactly(FEES);
            assertThat(answer.next()).containsExactly(NEXT);
            assertThat(answer.whyNone()).isEmpty();
        });
        assertThat(cases.get(id).status()).isEqualTo(CaseStatus.ANSWERED);
    }

    @Test
    void no_answer_has_a_reason_and_neither_claims_nor_sources() {
        worker.handle(new Input(id, null, List.of(CLAIM), List.of(FEES), List.of(NEXT), "Nothing answers this."));

        assertThat(answers.find(id)).hasValueSatisfying(answer -> {
            assertThat(answer.text()).isEmpty();
            assertThat(answer.whyNone()).isEqualTo("Nothing answers this.");
            assertThat(answer.claims()).isEmpty();
            assertThat(answer.sources()).isEmpty();
            assertThat(answer.next()).containsExactly(NEXT);
        });
    }

    @Test
    void what_an_agent_has_read_does_not_change() {
        worker.handle(new Input(id, "The first.", null, null, null, null));
        worker.handle(new Input(id, "The second.", null, null, null, null));

        assertThat(answers.find(id))
                .hasValueSatisfying(answer -> assertThat(answer.text()).isEqualTo("The first."));
    }

    @ParameterizedTest
    @CsvSource({"'',' ',neither", "An answer,A reason,both"})
    void a_diagram_that_maps_neither_or_both_is_told_so(String answer, String reason, String what) {
        assertThatThrownBy(() -> worker.handle(new Input(id, answer, null, null, null, reason)))
                .hasMessageContaining(id.value())
                .hasMessageContaining(what + " an answer and a reason")
                .hasMessageContaining("answer or noAnswerReason");
        assertThat(answers.has(id)).isFalse();
    }
}
