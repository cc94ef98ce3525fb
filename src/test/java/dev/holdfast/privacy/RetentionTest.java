package dev.holdfast.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Channel;
import dev.holdfast.privacy.finding.DataClass;
import dev.holdfast.vault.Access;
import dev.holdfast.vault.AccessLog;
import dev.holdfast.vault.TestVault;
import dev.holdfast.workflow.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Access TEST = Access.ofApplication(Access.Why.DELIVERY);

    private final CaseStore store = CaseStore.inMemory();
    private final CaseId ended = aCase(CaseStatus.SENT);
    private final CaseId running = aCase(CaseStatus.IN_REVIEW);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void each_class_of_data_goes_when_its_time_is_over_once_its_case_has_ended() {
        assertThat(find(after(Duration.ofHours(23)))).isZero();

        var twoDaysLater = after(Duration.ofDays(2));
        assertThat(find(twoDaysLater)).isEqualTo(1);
        assertThat(new EraseExpiredWorker(twoDaysLater).handle().erased()).isEqualTo(1);
        assertThat(find(twoDaysLater)).isZero();
        assertThat(restore(ended, "[PERSON_1] [CARD_1]")).isEqualTo("Leïla Haddad [CARD_1]");

        var yearsLater = after(Duration.ofDays(400));
        assertThat(new EraseExpiredWorker(yearsLater).handle().erased()).isPositive();
        assertThat(restore(ended, "[PERSON_1] [CARD_1]")).isEqualTo("[PERSON_1] [CARD_1]");
        assertThat(restore(running, "[PERSON_1] [CARD_1]")).isEqualTo("Leïla Haddad 4111 1111 1111 1111");
    }

    @Test
    void the_message_as_it_was_written_goes_with_the_first_of_its_values() {
        var message = store.get(Cases.class).get(ended).message();
        assertThat(restore(ended, message)).contains("leila haddad", "4111");

        after(Duration.ofDays(2)).eraseSome();

        assertThat(restore(ended, message)).contains("Leïla Haddad", "[CARD_1]").doesNotContain("4111", "leila");
        assertThat(store.jdbc()
                        .sql("select count(*) from vault_entry where name like 'asWritten:%' and sealed is not null"
                                + " and case_id = ?")
                        .param(ended.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_records_of_accesses_go_too() {
        restore(ended, "[PERSON_1]");

        after(Duration.ofDays(400)).eraseSome();

        assertThat(store.get(AccessLog.class).latest(ended.value(), 10)).isEmpty();
    }

    private CaseId aCase(CaseStatus status) {
        var id = store.protectedCase(
                CustomerFixture.aCustomer(), Channel.EMAIL, "", "I am leila haddad, my card is 4111 1111 1111 1111.");
        store.get(Cases.class).moveTo(id, status);
        return id;
    }

    private Retention after(Duration time) {
        return new Retention(
                store.jdbc(),
                new RetentionSettings(
                        Duration.ofDays(365), Map.of(DataClass.PAYMENT_CARD, Duration.ofDays(1)), Duration.ofDays(365)),
                TestVault.accesses(store.jdbc()),
                Clock.offset(Clock.systemUTC(), time));
    }

    private static int find(Retention retention) {
        return new FindExpiredWorker(retention).handle().expired();
    }

    private String restore(CaseId id, String text) {
        return store.get(Vault.class).restore(id, text, TEST);
    }
}
