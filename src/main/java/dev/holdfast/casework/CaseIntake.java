package dev.holdfast.casework;

import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.PlainText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes messages into the store. It needs no engine: a message is safe once this returns. */
@Service
public class CaseIntake {

    private final Customers customers;
    private final StoredCases store;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseIntake(
            Customers customers,
            StoredCases store,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.customers = customers;
        this.store = store;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores a message as a new case, unless it is a repetition.
     *
     * @param idempotencyKey a name the sender gives to this request, so that sending it again changes nothing
     */
    public Intake receive(NewMessage message, @Nullable String idempotencyKey) {
        var channel = Channel.ofCode(message.channel());
        if (channel.isEmpty()) {
            return new Intake.Unknown(
                    "channel", "There is no channel '" + message.channel() + "'. Use email, web or chat.");
        }
        var customer = customerOf(message.customerId());
        if (customer.isEmpty()) {
            return new Intake.Unknown(
                    "customerId",
                    "There is no customer '" + PlainText.of(message.customerId())
                            + "'. Check the number with the customer.");
        }
        var hash = hash(message);
        if (idempotencyKey != null) {
            var earlier = store.findByIdempotencyKey(idempotencyKey);
            if (earlier.isPresent()) {
                return repeated(earlier.get(), idempotencyKey, hash);
            }
        }
        try {
            return accept(message, customer.get().id(), channel.get(), idempotencyKey, hash);
        } catch (DuplicateKeyException sameKeyAtTheSameTime) {
            if (idempotencyKey == null) {
                throw sameKeyAtTheSameTime;
            }
            return repeated(store.findByIdempotencyKey(idempotencyKey).orElseThrow(), idempotencyKey, hash);
        }
    }

    private Optional<Customer> customerOf(String number) {
        // PostgreSQL refuses to look for a text that it could not keep.
        return number.length() > 40 || !PlainText.of(number).equals(number)
                ? Optional.empty()
                : customers.find(new CustomerId(number.strip()));
    }

    private Intake accept(NewMessage message, CustomerId customer, Channel channel, @Nullable String key, String hash) {
        var now = clock.instant();
        var id = CaseId.newOn(LocalDate.ofInstant(now, ZoneOffset.UTC));
        var subject =
                message.subject() == null ? "" : PlainText.of(message.subject()).strip();
        var accepted = new SupportCase(
                id,
                customer,
                channel,
                subject,
                PlainText.of(message.message()),
                false,
                CaseStatus.IN_PROGRESS,
                now,
                null);
        transaction.executeWithoutResult(status -> store.insert(accepted, key, hash));
        events.publishEvent(new MessageReceived(id));
        return new Intake.Accepted(accepted);
    }

    private Intake repeated(StoredCases.Earlier earlier, String key, String hash) {
        return earlier.requestHash().equals(hash)
                ? new Intake.Repeated(earlier.supportCase())
                : new Intake.KeyTaken(key);
    }

    private static String hash(NewMessage message) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : new String[] {
                message.channel(),
                message.customerId(),
                message.subject() == null ? "" : message.subject(),
                message.message()
            }) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** A message is stored and its process is to be started. */
    record MessageReceived(CaseId caseId) {}
}
