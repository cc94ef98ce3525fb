package dev.holdfast.casework;

import dev.holdfast.casework.CaseIntake.MessageReceived;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores a case once and has it handed over, or finds the case that the same request led to before. */
@Component
class Acceptance {

    private final StoredCases store;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Acceptance(StoredCases store, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.store = store;
        this.transaction = transaction;
        this.events = events;
    }

    /** @param hash of the request that led to the case */
    Intake accept(SupportCase received, @Nullable String idempotencyKey, String hash) {
        if (idempotencyKey != null) {
            var earlier = store.findByIdempotencyKey(idempotencyKey);
            if (earlier.isPresent()) {
                return repeated(earlier.get(), idempotencyKey, hash);
            }
        }
        try {
            transaction.executeWithoutResult(status -> store.insert(received, idempotencyKey, hash));
            events.publishEvent(new MessageReceived(received.id()));
            return new Intake.Accepted(received);
        } catch (DuplicateKeyException sameKeyAtTheSameTime) {
            if (idempotencyKey == null) {
                throw sameKeyAtTheSameTime;
            }
            return repeated(store.findByIdempotencyKey(idempotencyKey).orElseThrow(), idempotencyKey, hash);
        }
    }

    private static Intake repeated(StoredCases.Earlier earlier, String key, String hash) {
        return earlier.requestHash().equals(hash)
                ? new Intake.Repeated(earlier.supportCase())
                : new Intake.KeyTaken(key);
    }
}
