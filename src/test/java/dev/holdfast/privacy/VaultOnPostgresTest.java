package dev.holdfast.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Channel;
import dev.holdfast.casework.Customers;
import dev.holdfast.vault.Access;
import dev.holdfast.vault.AccessLog;
import dev.holdfast.vault.DataKeys;
import dev.holdfast.vault.KeyOwner;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What the vault asks of a database, asked of PostgreSQL too. */
class VaultOnPostgresTest {

    private static final Access REVIEWER = new Access("reviewer", Access.Why.REVIEW);

    @Test
    void values_are_sealed_read_recorded_kept_long_enough_and_closed_with_their_key() throws IOException {
        try (var postgres = EmbeddedPostgres.start();
                var store = CaseStore.on(postgres.getPostgresDatabase())) {
            var customer = CustomerFixture.aCustomer();
            var id = store.protectedCase(customer, Channel.EMAIL, "", "I am leila haddad, card 4111 1111 1111 1111.");
            var vault = store.get(Vault.class);
            store.get(Cases.class).moveTo(id, CaseStatus.SENT);

            var typed = store.get(TypedTexts.class).protect(id, "Call Leïla on 020 7946 0123", "");
            assertThat(typed).isEqualTo("Call [PERSON_2] on [PHONE_1]");
            assertThat(vault.restore(id, typed + " [CARD_1]", REVIEWER))
                    .isEqualTo("Call Leïla on 020 7946 0123 4111 1111 1111 1111");
            assertThat(store.get(AccessLog.class).latest("reviewer", 10))
                    .singleElement()
                    .satisfies(read -> assertThat(read.fields()).isEqualTo("[CARD_1], [PERSON_2], [PHONE_1]"));
            assertThat(store.get(Customers.class).namedIn("What about Leïla Haddad?"))
                    .containsExactly(customer);

            var later = new Retention(
                    store.jdbc(),
                    new RetentionSettings(Duration.ofDays(9), Map.of(), Duration.ofDays(9)),
                    store.get(AccessLog.class),
                    Clock.offset(Clock.systemUTC(), Duration.ofDays(10)));
            assertThat(later.expired()).isEqualTo(4);
            assertThat(later.eraseSome()).isEqualTo(4);
            assertThat(vault.restore(id, typed, REVIEWER)).isEqualTo(typed);
            assertThat(store.get(AccessLog.class).latest("reviewer", 10)).isEmpty();

            var keys = store.get(DataKeys.class);
            var owner = KeyOwner.customer(customer.id().value());
            store.get(TransactionTemplate.class)
                    .executeWithoutResult(
                            status -> assertThat(keys.sealHeld(owner).owner()).isEqualTo(owner));
            assertThat(keys.destroy(owner)).isTrue();
            assertThat(keys.find(owner)).isEmpty();
        }
    }
}
