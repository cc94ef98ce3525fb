package dev.holdfast.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.TestDatabase;
import dev.holdfast.vault.TestVault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CaseIntakeTest {

    private final TestDatabase database = TestDatabase.create();
    private final StoredCases store = new StoredCases(database.jdbc());
    private final List<Object> events = new ArrayList<>();
    private final IncomingTexts incoming = CaseFixture.incomingIn(database);
    private final CaseIntake intake = new CaseIntake(
            CaseFixture.customersIn(database),
            new Acceptance(store, incoming, TestVault.keys(database.jdbc()), database.transaction(), events::add),
            Clock.systemUTC());

    @Test
    void a_message_becomes_a_case_that_waits_for_the_engine() {
        var result = intake.receive(aMessage(), null);

        assertThat(result).isInstanceOfSatisfying(Intake.Accepted.class, accepted -> {
            assertThat(store.notHandedOver(10))
                    .containsExactly(accepted.supportCase().id());
            assertThat(events)
                    .containsExactly(new CaseIntake.MessageReceived(
                            accepted.supportCase().id()));
        });
    }

    @Test
    void the_same_request_with_the_same_key_leads_to_the_same_case() {
        var first = (Intake.Accepted) intake.receive(aMessage(), "key-1");

        var again = intake.receive(aMessage(), "key-1");

        assertThat(again)
                .isInstanceOfSatisfying(
                        Intake.Repeated.class,
                        repeated -> assertThat(repeated.supportCase().id())
                                .isEqualTo(first.supportCase().id()));
        assertThat(store.notHandedOver(10)).hasSize(1);
    }

    @Test
    void another_request_with_a_used_key_is_refused() {
        intake.receive(aMessage(), "key-1");

        var other = intake.receive(new NewMessage("email", "K-1001", "Fees", "Something else"), "key-1");

        assertThat(other).isEqualTo(new Intake.KeyTaken("key-1"));
    }

    @Test
    void twenty_equal_requests_at_once_make_one_case() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Intake> send = () -> intake.receive(aMessage(), "key-at-once");
            for (var result : threads.invokeAll(Collections.nCopies(20, send))) {
                assertThat(result.get()).isInstanceOfAny(Intake.Accepted.class, Intake.Repeated.class);
            }
        }
        assertThat(store.notHandedOver(100)).hasSize(1);
    }

    @Test
    void an_unknown_customer_or_channel_is_named() {
        assertThat(intake.receive(new NewMessage("email", "K-9999", "", "Hello"), null))
                .isInstanceOfSatisfying(Intake.Unknown.class, unknown -> {
                    assertThat(unknown.field()).isEqualTo("customerId");
                    assertThat(unknown.why()).contains("K-9999");
                });
        assertThat(intake.receive(new NewMessage("pigeon", "K-1001", "", "Hello"), null))
                .isInstanceOfSatisfying(
                        Intake.Unknown.class,
                        unknown -> assertThat(unknown.why()).contains("pigeon", "email, web"));
    }

    @Test
    void a_message_with_the_character_nul_is_stored_without_it() {
        var result = (Intake.Accepted) intake.receive(new NewMessage("WEB", "K-1001", null, "a\u0000b 😀 مرحبا"), null);

        assertThat(incoming.of(stored(result)).orElseThrow().message()).isEqualTo("ab 😀 مرحبا");
    }

    @Test
    void a_message_is_sealed_from_its_first_moment_on() {
        var result = (Intake.Accepted) intake.receive(aMessage(), "order-4711 of Marta");

        assertThat(stored(result).message()).isEmpty();
        assertThat(stored(result).subject()).isEmpty();
        assertThat(incoming.of(stored(result)))
                .contains(new IncomingTexts.Texts("Fees", "What does a replacement card cost?"));
        var row = database.jdbc()
                .sql("select idempotency_key || request_hash from support_case")
                .query(String.class)
                .single();
        assertThat(row)
                .doesNotContain("Marta")
                .doesNotContain(
                        RequestHash.of("email", "K-1001", "Fees", aMessage().message()));
    }

    @Test
    void for_a_customer_who_was_erased_no_case_is_kept() {
        database.jdbc()
                .sql("update customer set erased_at = current_timestamp where customer_id = 'K-1001'")
                .update();

        assertThat(intake.receive(aMessage(), null))
                .isInstanceOfSatisfying(
                        Intake.Unknown.class,
                        unknown -> assertThat(unknown.why()).contains("K-1001", "erased"));
    }

    private SupportCase stored(Intake.Accepted result) {
        return new Cases(database.jdbc()).get(result.supportCase().id());
    }

    private static NewMessage aMessage() {
        return new NewMessage("email", "K-1001", "Fees", "What does a replacement card cost?");
    }
}
