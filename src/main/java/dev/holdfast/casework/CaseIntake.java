package dev.holdfast.casework;

import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.PlainText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes messages into the store. It needs no engine: a message is safe once this returns. */
@Service
public class CaseIntake {

    /** The process that answers the messages of customers. */
    static final String PROCESS = "customerReply";

    private final Customers customers;
    private final Acceptance acceptance;
    private final Clock clock;

    CaseIntake(Customers customers, Acceptance acceptance, Clock clock) {
        this.customers = customers;
        this.acceptance = acceptance;
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
        var erased = numberOf(message.customerId()).flatMap(customers::erasedAt);
        if (erased.isPresent()) {
            return new Intake.Unknown(
                    "customerId",
                    "The personal data of customer " + message.customerId().strip() + " was erased on "
                            + LocalDate.ofInstant(erased.get(), ZoneOffset.UTC) + "; no case can be kept for them.");
        }
        var customer = numberOf(message.customerId()).flatMap(customers::find);
        if (customer.isEmpty()) {
            return new Intake.Unknown(
                    "customerId",
                    "There is no customer '" + PlainText.of(message.customerId())
                            + "'. Check the number with the customer.");
        }
        var subject = message.subject() == null ? "" : message.subject();
        var now = clock.instant();
        return acceptance.accept(
                new SupportCase(
                        CaseId.newOn(LocalDate.ofInstant(now, ZoneOffset.UTC)),
                        PROCESS,
                        customer.get().id(),
                        null,
                        channel.get(),
                        PlainText.of(subject).strip(),
                        PlainText.of(message.message()),
                        false,
                        CaseStatus.IN_PROGRESS,
                        now,
                        null),
                idempotencyKey,
                RequestHash.of(message.channel(), message.customerId(), subject, message.message()));
    }

    private static Optional<CustomerId> numberOf(String number) {
        // PostgreSQL refuses to look for a text that it could not keep.
        return number.isBlank() || number.length() > 40 || !PlainText.of(number).equals(number)
                ? Optional.empty()
                : Optional.of(new CustomerId(number.strip()));
    }

    /** A message or a question is stored and its process is to be started. */
    record MessageReceived(CaseId caseId) {}
}
