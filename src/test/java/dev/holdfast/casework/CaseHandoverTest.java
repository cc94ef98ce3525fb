package dev.holdfast.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.TestDatabase;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.CaseMessages;
import dev.holdfast.workflow.DiagramMissingException;
import dev.holdfast.workflow.EngineUnavailableException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseHandoverTest {

    private final TestDatabase database = TestDatabase.create();
    private final StoredCases store = new StoredCases(database.jdbc());
    private final ScriptedEngine engine = new ScriptedEngine();
    private final CaseHandover handover = new CaseHandover(store, engine, Clock.systemUTC());

    @Test
    void a_case_waits_in_the_store_while_the_engine_is_down_and_starts_when_it_is_back() {
        var waiting = CaseFixture.aCaseIn(database).stored();
        engine.isDown = true;
        handover.handOverWhatWaits();
        assertThat(store.notHandedOver(10)).containsExactly(waiting.id());
        assertThat(handover.engineAnswers()).isFalse();

        engine.isDown = false;
        handover.handOverWhatWaits();

        assertThat(engine.started).containsExactly(waiting.id());
        assertThat(store.notHandedOver(10)).isEmpty();
        assertThat(handover.engineAnswers()).isTrue();
    }

    @Test
    void a_message_does_not_wait_for_an_engine_that_is_known_to_be_down() {
        var first = CaseFixture.aCaseIn(database).stored();
        engine.isDown = true;
        handover.handOverWhatWaits();
        int asked = engine.asked;

        handover.handOverAtOnce(new CaseIntake.MessageReceived(first.id()));

        assertThat(engine.asked).isEqualTo(asked);
    }

    @Test
    void a_case_that_was_handed_over_is_not_handed_over_again() {
        CaseFixture.aCaseIn(database).stored();

        handover.handOverWhatWaits();
        handover.handOverWhatWaits();

        assertThat(engine.started).hasSize(1);
    }

    @Test
    void a_withdrawal_is_told_to_the_engine_after_the_case() {
        var supportCase = CaseFixture.aCaseIn(database).stored();
        var withdrawal = new CaseWithdrawal(new Cases(database.jdbc()), store, handover, Clock.systemUTC());
        engine.isDown = true;
        assertThat(withdrawal.withdraw(supportCase.id())).isTrue();
        assertThat(engine.withdrawn).isEmpty();

        engine.isDown = false;
        handover.handOverWhatWaits();

        assertThat(engine.started).containsExactly(supportCase.id());
        assertThat(engine.withdrawn).containsExactly(supportCase.id());
    }

    @Test
    void a_case_that_has_ended_is_not_withdrawn() {
        var supportCase = CaseFixture.aCaseIn(database).stored();
        new Cases(database.jdbc()).moveTo(supportCase.id(), CaseStatus.SENT);
        var withdrawal = new CaseWithdrawal(new Cases(database.jdbc()), store, handover, Clock.systemUTC());

        assertThat(withdrawal.withdraw(supportCase.id())).isFalse();
    }

    /** An engine that can be down. */
    @Test
    void a_case_whose_diagram_is_gone_waits_and_holds_up_no_other() {
        var orphan = CaseFixture.aCaseIn(database).stored();
        var other = CaseFixture.aCaseIn(database).stored();
        engine.withoutDiagram.add(orphan.id());

        handover.handOverWhatWaits();

        assertThat(engine.started).containsExactly(other.id());
        assertThat(handover.waitsForItsDiagram(orphan.id())).isTrue();
        assertThat(handover.engineAnswers()).isTrue();

        engine.withoutDiagram.clear();
        handover.handOverWhatWaits();

        assertThat(engine.started).contains(orphan.id());
        assertThat(handover.waitsForItsDiagram(orphan.id())).isFalse();
    }

    @Test
    void a_case_says_that_it_waits_for_the_engine() {
        var waiting = CaseFixture.aCaseIn(database).stored();
        assertThat(handover.waitsForTheEngine(waiting.id())).isFalse();

        engine.isDown = true;
        handover.handOverWhatWaits();

        assertThat(handover.waitsForTheEngine(waiting.id())).isTrue();
    }

    private static final class ScriptedEngine implements CaseMessages {

        private final List<CaseId> started = new ArrayList<>();
        private final List<CaseId> withdrawn = new ArrayList<>();
        private final Set<CaseId> withoutDiagram = new HashSet<>();
        private boolean isDown;
        private int asked;

        @Override
        public void start(CaseId caseId, String processId) {
            answer();
            if (withoutDiagram.contains(caseId)) {
                throw new DiagramMissingException(caseId, processId);
            }
            started.add(caseId);
        }

        @Override
        public void withdraw(CaseId caseId) {
            answer();
            withdrawn.add(caseId);
        }

        private void answer() {
            asked++;
            if (isDown) {
                throw new EngineUnavailableException("it is switched off");
            }
        }
    }
}
