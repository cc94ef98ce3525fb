package dev.holdfast.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Channel;
import dev.holdfast.privacy.CaseStore;
import dev.holdfast.privacy.Vault;
import dev.holdfast.workflow.CaseId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final Recording transport = new Recording();
    private final DeliveryFixture delivery = new DeliveryFixture(transport);

    @AfterEach
    void close() {
        delivery.close();
    }

    @Test
    void a_reply_is_sent_at_once_with_its_values_back_and_stored_without_them() {
        CaseId id = delivery.aCase(Channel.WEB);

        DeliveryId deliveryId = delivery.send(id, "Dear [PERSON_1], card [CARD_1] is frozen.");

        assertThat(transport.sent)
                .singleElement()
                .satisfies(reply ->
                        assertThat(reply.text()).isEqualTo("Dear Leïla Haddad, card 4111 1111 1111 1111 is frozen."))
                .satisfies(reply -> assertThat(reply.subject()).isEqualTo("Card of leila haddad"))
                .satisfies(reply -> assertThat(reply.id()).isEqualTo(deliveryId));
        assertThat(delivery.cases.get(id).status()).isEqualTo(CaseStatus.SENT);
        assertThat(new SentReplies(delivery.store.jdbc()).page(new SentReplies.SentFilter("", null), 0, 10))
                .singleElement()
                .satisfies(sent -> assertThat(sent.text()).isEqualTo("Dear [PERSON_1], card [CARD_1] is frozen."));
        assertThat(delivery.outbox.waiting()).isEqualTo(new Outbox.Waiting(0, 0, null));
    }

    @Test
    void a_value_of_the_case_is_stored_as_its_token_whatever_way_it_came_and_the_enterprises_own_number_as_it_is() {
        CaseId id = delivery.aCase(Channel.WEB);

        delivery.send(id, "Dear Ms Haddad, card 4111 1111 1111 1111 is frozen. Our number is 020 7946 0999.");

        assertThat(delivery.entry(id).text())
                .doesNotContain("Haddad", "4111")
                .contains("card [CARD_1] is frozen. Our number is 020 7946 0999.");
        assertThat(transport.sent)
                .singleElement()
                .satisfies(reply -> assertThat(reply.text())
                        .isEqualTo("Dear Ms Haddad, card 4111 1111 1111 1111 is frozen. Our number is 020 7946 0999."));
    }

    @Test
    void the_same_job_twice_is_one_reply_and_one_delivery() {
        CaseId id = delivery.aCase(Channel.WEB);

        assertThat(delivery.send(id, "Hello")).isEqualTo(delivery.send(id, "Hello again"));
        delivery.clock.pass(Duration.ofDays(1));
        delivery.dispatcher.dispatch();

        assertThat(transport.sent).hasSize(1);
        assertThat(delivery.entry(id).text()).isEqualTo("Hello");
    }

    @Test
    void a_diagram_may_name_another_channel_than_the_one_the_message_came_in() {
        CaseId id = delivery.aCase(Channel.CHAT);

        delivery.worker.handle(new SendReplyWorker.Input(id, "Hello"), Map.of("channel", "email"));

        assertThat(transport.sent)
                .singleElement()
                .satisfies(reply -> assertThat(reply.channel()).isEqualTo(Channel.EMAIL));
    }

    @Test
    void a_channel_that_does_not_exist_is_named_with_those_that_do() {
        CaseId id = delivery.aCase(Channel.CHAT);

        assertThatThrownBy(() ->
                        delivery.worker.handle(new SendReplyWorker.Input(id, "Hello"), Map.of("channel", "pigeon")))
                .hasMessageContaining("'pigeon'")
                .hasMessageContaining("email, web, chat");
    }

    @Test
    void a_failed_try_is_made_again_after_a_wait_that_doubles() {
        CaseId id = delivery.aCase(Channel.WEB);
        transport.fails = NotSentException.forNow("It is down");
        delivery.send(id, "Hello");
        assertThat(delivery.entry(id).lastError()).isEqualTo("It is down");
        assertThat(delivery.outbox.waiting().waiting()).isEqualTo(1);

        for (int seconds : List.of(5, 10, 20)) {
            delivery.clock.pass(Duration.ofSeconds(seconds - 1));
            int before = transport.tries;
            delivery.dispatcher.dispatch();
            assertThat(transport.tries).isEqualTo(before);
            delivery.clock.pass(Duration.ofSeconds(1));
            delivery.dispatcher.dispatch();
            assertThat(transport.tries).isEqualTo(before + 1);
        }
        transport.fails = null;
        delivery.clock.pass(Duration.ofSeconds(40));
        delivery.dispatcher.dispatch();
        delivery.dispatcher.dispatch();

        assertThat(transport.sent).hasSize(1);
        assertThat(delivery.entry(id).state()).isEqualTo(OutboxEntry.State.SENT);
    }

    @Test
    void a_wait_that_the_receiver_asked_for_is_kept() {
        CaseId id = delivery.aCase(Channel.WEB);
        transport.fails = NotSentException.forNow("Too many requests", Duration.ofSeconds(60));
        delivery.send(id, "Hello");
        transport.fails = null;

        delivery.clock.pass(Duration.ofSeconds(59));
        delivery.dispatcher.dispatch();
        assertThat(transport.sent).isEmpty();
        delivery.clock.pass(Duration.ofSeconds(1));
        delivery.dispatcher.dispatch();
        assertThat(transport.sent).hasSize(1);
    }

    @Test
    void after_a_crash_while_sending_the_reply_goes_out_when_the_lease_ends_with_the_same_id() {
        CaseId id = delivery.aCase(Channel.WEB);
        DeliveryId deliveryId = delivery.outbox
                .put(delivery.cases.get(id), "Hello", Channel.WEB, delivery.clock.instant())
                .id();
        OutboxEntry crashed = delivery.outbox
                .claim(
                        deliveryId,
                        delivery.clock.instant(),
                        delivery.clock.instant().plusSeconds(120))
                .orElseThrow();

        delivery.clock.pass(Duration.ofSeconds(119));
        delivery.dispatcher.dispatch();
        assertThat(transport.sent).isEmpty();
        delivery.clock.pass(Duration.ofSeconds(1));
        delivery.dispatcher.dispatch();

        assertThat(transport.sent)
                .singleElement()
                .satisfies(reply -> assertThat(reply.id()).isEqualTo(deliveryId));
        assertThat(delivery.outbox.markSent(crashed, "late", delivery.clock.instant()))
                .isFalse();
    }

    @Test
    void racing_dispatchers_send_once() {
        race(delivery);
    }

    @Test
    void racing_dispatchers_send_once_on_postgresql() throws Exception {
        try (var postgres = EmbeddedPostgres.start();
                var onPostgres = new DeliveryFixture(CaseStore.on(postgres.getPostgresDatabase()), transport)) {
            race(onPostgres);
        }
    }

    private void race(DeliveryFixture fixture) {
        var ids = new ArrayList<CaseId>();
        for (int i = 0; i < 20; i++) {
            CaseId id = fixture.aCase(Channel.WEB);
            fixture.outbox.put(fixture.cases.get(id), "Hello [PERSON_1]", Channel.WEB, fixture.clock.instant());
            ids.add(id);
        }

        var runs = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 4; i++) {
            runs.add(CompletableFuture.runAsync(fixture.anotherDispatcher()::dispatch));
        }
        runs.forEach(CompletableFuture::join);

        assertThat(transport.sent).hasSize(20).extracting(Reply::caseId).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(fixture.outbox.waiting().waiting()).isZero();
        assertThat(new SentReplies(fixture.store.jdbc()).count(new SentReplies.SentFilter("", null)))
                .isEqualTo(20);
    }

    @Test
    void a_reply_with_an_unknown_token_is_never_sent_and_says_so() {
        CaseId id = delivery.aCase(Channel.WEB);

        assertThatThrownBy(() -> delivery.send(id, "Dear [PERSON_7]"))
                .hasMessageContainingAll("[PERSON_7]", id.value());
        delivery.clock.pass(Duration.ofDays(1));
        delivery.dispatcher.dispatch();

        assertThat(transport.tries).isZero();
        assertThat(delivery.entry(id).state()).isEqualTo(OutboxEntry.State.FAILED);
        assertThat(delivery.outbox.waiting().failed()).isEqualTo(1);
        assertThat(delivery.cases.get(id).status()).isEqualTo(CaseStatus.IN_PROGRESS);
    }

    @Test
    void a_reply_put_right_in_operate_is_sent_by_the_retried_job() {
        CaseId id = delivery.aCase(Channel.WEB);
        assertThatThrownBy(() -> delivery.send(id, "Dear [PERSON_7]")).hasMessageContaining("[PERSON_7]");

        delivery.send(id, "Dear [PERSON_1]");

        assertThat(transport.sent)
                .singleElement()
                .satisfies(reply -> assertThat(reply.text()).isEqualTo("Dear Leïla Haddad"));
    }

    @Test
    void a_withdrawn_case_gets_no_reply_any_more() {
        CaseId id = delivery.aCase(Channel.WEB);
        transport.fails = NotSentException.forNow("It is down");
        delivery.send(id, "Hello");
        delivery.cases.moveTo(id, CaseStatus.CLOSED);
        transport.fails = null;

        delivery.clock.pass(Duration.ofMinutes(1));
        delivery.dispatcher.dispatch();

        assertThat(transport.sent).isEmpty();
        assertThat(delivery.entry(id).lastError()).contains("withdrawn");
    }

    @Test
    void an_unexpected_fault_is_tried_again() {
        CaseId id = delivery.aCase(Channel.WEB);
        transport.breaks = true;
        delivery.send(id, "Hello");
        transport.breaks = false;

        delivery.clock.pass(Duration.ofMinutes(1));
        delivery.dispatcher.dispatch();

        assertThat(transport.sent).hasSize(1);
    }

    @Test
    void an_erased_case_keeps_its_waiting_reply_from_going_out_with_tokens() {
        CaseId id = delivery.aCase(Channel.WEB);
        transport.fails = NotSentException.forNow("It is down");
        delivery.send(id, "Dear [PERSON_1]");
        delivery.store.get(Vault.class).erase(id);
        transport.fails = null;

        delivery.clock.pass(Duration.ofMinutes(1));
        delivery.dispatcher.dispatch();

        assertThat(transport.sent).isEmpty();
        assertThat(delivery.entry(id).state()).isEqualTo(OutboxEntry.State.FAILED);
    }

    private static final class Recording implements Transport {

        private final List<Reply> sent = Collections.synchronizedList(new ArrayList<>());
        private @Nullable NotSentException fails;
        private boolean breaks;
        private int tries;

        @Override
        public boolean takes(Channel channel) {
            return true;
        }

        @Override
        public String way() {
            return "in a test";
        }

        @Override
        public void send(Reply reply) throws NotSentException {
            tries++;
            if (fails != null) {
                throw fails;
            }
            if (breaks) {
                throw new IllegalStateException("broken");
            }
            sent.add(reply);
        }
    }
}
