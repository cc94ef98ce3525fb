package dev.holdfast.delivery;

import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Customers;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.privacy.Vault;
import dev.holdfast.vault.Access;
import dev.holdfast.workflow.CaseSpans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox. An entry is claimed by a conditional update before it is sent, so two dispatchers, in
 * one application or in two, never send the same one. What "exactly once" is worth depends on the way: a reply in the
 * sent folder is there once, for it and its mark are one row. Mail and webhook cannot share a transaction with this
 * store; if the application dies between the receiver's yes and the mark, the entry is sent again after its lease, with
 * the same id on it. If only the store is away then, the mark is made when it is back.
 */
@Component
class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private static final Access DELIVERY = Access.ofApplication(Access.Why.DELIVERY);

    private final Outbox outbox;
    private final List<Transport> transports;
    private final DeliverySettings settings;
    private final Cases cases;
    private final Customers customers;
    private final Vault vault;
    private final CaseSpans spans;
    private final TransactionTemplate transaction;
    private final Supplier<Instant> clock;
    private final SentMarks sentMarks;

    @Autowired
    Dispatcher(
            Outbox outbox,
            List<Transport> transports,
            DeliverySettings settings,
            Cases cases,
            Customers customers,
            Vault vault,
            CaseSpans spans,
            PlatformTransactionManager transactionManager,
            StoreClock clock) {
        this(outbox, transports, settings, cases, customers, vault, spans, transactionManager, clock::now);
    }

    /** @param clock the one clock of all who share the outbox */
    Dispatcher(
            Outbox outbox,
            List<Transport> transports,
            DeliverySettings settings,
            Cases cases,
            Customers customers,
            Vault vault,
            CaseSpans spans,
            PlatformTransactionManager transactionManager,
            Supplier<Instant> clock) {
        this.outbox = outbox;
        this.transports = List.copyOf(transports);
        this.settings = settings;
        this.cases = cases;
        this.customers = customers;
        this.vault = vault;
        this.spans = spans;
        this.transaction = new TransactionTemplate(transactionManager);
        this.clock = clock;
        this.sentMarks = new SentMarks(settings.lease());
    }

    Instant now() {
        return clock.get();
    }

    /** Tries everything whose time has come. */
    void dispatch() {
        outbox.due(now()).forEach(this::dispatch);
    }

    /** One try, unless the entry is not due or somebody else has it. */
    void dispatch(DeliveryId id) {
        outbox.claim(id, now(), now().plus(settings.lease()))
                .ifPresent(entry ->
                        spans.within("holdfast.delivery", entry.caseId(), () -> attempt(entry), Dispatcher::outcome));
    }

    /** @return why it was not sent; nothing if it was */
    private Optional<NotSentException> attempt(OutboxEntry entry) {
        Transport transport = transports.stream()
                .filter(each -> each.takes(entry.channel()))
                .findFirst()
                .orElseThrow();
        try {
            transport.send(restored(entry));
        } catch (NotSentException e) {
            return Optional.of(keepAsNotSent(entry, e));
        } catch (RuntimeException e) {
            log.error("Delivery {} of case {} failed and is tried again", entry.id(), entry.caseId(), e);
            return Optional.of(keepAsNotSent(
                    entry, NotSentException.forNow("An unexpected fault; the application's log has its cause")));
        }
        sentMarks.keep(entry, () -> transaction.executeWithoutResult(status -> keepAsSent(entry, transport.way())));
        return Optional.empty();
    }

    private static String outcome(Optional<NotSentException> why) {
        return why.map(not -> not.isWorthAnotherTry() ? "postponed" : "refused").orElse("sent");
    }

    private Reply restored(OutboxEntry entry) throws NotSentException {
        SupportCase supportCase = cases.get(entry.caseId());
        if (supportCase.status() == CaseStatus.CLOSED) {
            throw NotSentException.forGood("The case was withdrawn before its reply was sent");
        }
        var unknown = vault.unknownTokens(entry.caseId(), entry.text());
        if (!unknown.isEmpty()) {
            throw NotSentException.forGood(
                    "The reply holds " + String.join(", ", unknown)
                            + ", which stands for nothing in this case. Take it out of finalReply in Operate and retry the step.");
        }
        var customer = Optional.ofNullable(supportCase.customerId())
                .flatMap(id -> customers.show(id, DELIVERY))
                .orElseThrow(() -> NotSentException.forGood(
                        "Customer " + supportCase.customerId() + " is not in the table customer, or was erased"));
        var values = vault.of(entry.caseId(), DELIVERY);
        return new Reply(
                entry.id(),
                entry.caseId(),
                entry.channel(),
                customer,
                values.apply(entry.subject()),
                values.apply(entry.text()));
    }

    private void keepAsSent(OutboxEntry entry, String way) {
        if (outbox.markSent(entry, way, now())) {
            cases.moveTo(entry.caseId(), CaseStatus.SENT);
        }
    }

    private NotSentException keepAsNotSent(OutboxEntry entry, NotSentException why) {
        if (why.isWorthAnotherTry()) {
            Duration wait = settings.retryAfter(entry.attempts());
            Duration longer = wait.compareTo(why.notBefore()) < 0 ? why.notBefore() : wait;
            outbox.markWaiting(entry, String.valueOf(why.getMessage()), now().plus(longer));
        } else {
            outbox.markFailed(entry, String.valueOf(why.getMessage()));
        }
        log.warn("Delivery {} of case {} was not sent: {}", entry.id(), entry.caseId(), why.getMessage());
        return why;
    }
}
