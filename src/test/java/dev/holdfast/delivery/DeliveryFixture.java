package dev.holdfast.delivery;

import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Channel;
import dev.holdfast.casework.Customers;
import dev.holdfast.privacy.CaseStore;
import dev.holdfast.privacy.CustomerFixture;
import dev.holdfast.privacy.TypedTexts;
import dev.holdfast.privacy.Vault;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.CaseSpans;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;

/** A store with one protected case, an outbox on it and a worker that sends over the given transport. */
final class DeliveryFixture implements AutoCloseable {

    static final String SECRET = "a secret for tests only";

    final CaseStore store;
    final MovableClock clock = new MovableClock();
    final Outbox outbox;
    final Cases cases;
    final Dispatcher dispatcher;
    final SendReplyWorker worker;
    private final Transport transport;

    DeliveryFixture(Transport transport) {
        this(CaseStore.inMemory(), transport);
    }

    DeliveryFixture(CaseStore store, Transport transport) {
        this.store = store;
        this.transport = transport;
        this.outbox = new Outbox(store.jdbc());
        this.cases = store.get(Cases.class);
        this.dispatcher = anotherDispatcher();
        this.worker = new SendReplyWorker(cases, outbox, dispatcher, store.get(TypedTexts.class));
    }

    Dispatcher anotherDispatcher() {
        return new Dispatcher(
                outbox,
                List.of(transport, new SentFolderTransport()),
                settings(null),
                cases,
                store.get(Customers.class),
                store.get(Vault.class),
                new CaseSpans(ObservationRegistry.NOOP, id -> Optional.empty()),
                store.get(PlatformTransactionManager.class),
                clock::instant);
    }

    /** A case in which [PERSON_1] is the customer's name and [CARD_1] their card. */
    CaseId aCase(Channel channel) {
        return store.protectedCase(
                CustomerFixture.aCustomer(), channel, "Card of leila haddad", "My card 4111 1111 1111 1111 is gone.");
    }

    OutboxEntry entry(CaseId id) {
        return outbox.find(id).orElseThrow();
    }

    DeliveryId send(CaseId id, String text) {
        return worker.handle(new SendReplyWorker.Input(id, text), Map.of()).deliveryId();
    }

    static DeliverySettings settings(@Nullable URI webhook) {
        return new DeliverySettings(
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofMinutes(15),
                Duration.ofMinutes(2),
                new DeliverySettings.Mail(true, "service@bank.example"),
                new DeliverySettings.Webhook(
                        webhook, SECRET, Duration.ofSeconds(2), Set.of(Channel.WEB, Channel.CHAT)));
    }

    @Override
    public void close() {
        store.close();
    }
}
