package dev.holdfast.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.TestDatabase;
import dev.holdfast.workflow.CaseId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseCountsTest {

    private static final Instant LONG_AGO = Instant.parse("2026-11-23T09:30:00Z");

    private final TestDatabase database = TestDatabase.create();
    private final CaseCounts counts = new CaseCounts(database.jdbc());
    private final Cases cases = new Cases(database.jdbc());

    @Test
    void nothing_is_on_its_way_at_first() {
        assertThat(counts.inProgressSince()).isEmpty();
    }

    @Test
    void a_case_is_on_its_way_until_it_waits_for_a_person_and_again_after() {
        var id = takenLongAgo();
        assertThat(counts.inProgressSince()).contains(LONG_AGO);

        cases.moveTo(id, CaseStatus.IN_REVIEW);
        assertThat(counts.inProgressSince()).isEmpty();

        cases.moveTo(id, CaseStatus.IN_PROGRESS);
        assertThat(counts.inProgressSince())
                .hasValueSatisfying(since -> assertThat(since).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES)));
    }

    @Test
    void a_case_that_is_told_again_where_it_is_waits_as_long_as_before() {
        cases.moveTo(takenLongAgo(), CaseStatus.IN_PROGRESS);

        assertThat(counts.inProgressSince()).contains(LONG_AGO);
    }

    @Test
    void an_incident_a_message_that_no_process_has_and_a_withdrawal_are_somebody_elses_numbers() {
        change(takenLongAgo(), "incident = 'it stopped'");
        change(takenLongAgo(), "handed_over_at = null");
        change(takenLongAgo(), "withdrawal_wanted_at = current_timestamp");

        assertThat(counts.inProgressSince()).isEqualTo(Optional.empty());
    }

    private CaseId takenLongAgo() {
        var id = CaseFixture.aCaseIn(database).stored().id();
        change(id, "handed_over_at = received_at, status_since = timestamp with time zone '2026-11-23 09:30:00+00'");
        return id;
    }

    private void change(CaseId id, String to) {
        database.jdbc()
                .sql("update support_case set " + to + " where case_id = ?")
                .param(id.value())
                .update();
    }
}
