package dev.holdfast.casework;

import dev.holdfast.casework.CaseIntake.MessageReceived;
import dev.holdfast.vault.DataKeys;
import dev.holdfast.vault.KeyOwner;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores a case once and has it handed over, or finds the case that the same request led to before. */
@Component
class Acceptance {

    private final StoredCases store;
    private final IncomingTexts incoming;
    private final DataKeys keys;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Acceptance(
            StoredCases store,
            IncomingTexts incoming,
            DataKeys keys,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.store = store;
        this.incoming = incoming;
        this.keys = keys;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * @param idempotencyKey as the sender wrote it; stored as a keyed hash
     * @param request a hash of the request that led to the case; stored as a keyed hash too, for what can be tried out
     *     against a plain one is not hidden
     */
    Intake accept(SupportCase received, @Nullable String idempotencyKey, String request) {
        var marks = new RequestMarks(keys.seal(KeyOwner.APPLICATION));
        return accept(
                received,
                idempotencyKey,
                idempotencyKey == null ? null : marks.ofKey(idempotencyKey),
                marks.ofRequest(request));
    }

    private Intake accept(SupportCase received, @Nullable String sent, @Nullable String idempotencyKey, String hash) {
        if (idempotencyKey != null) {
            var earlier = store.findByIdempotencyKey(idempotencyKey);
            if (earlier.isPresent()) {
                return repeated(earlier.get(), sent, hash);
            }
        }
        try {
            transaction.executeWithoutResult(status -> {
                store.insert(received, idempotencyKey, hash);
                incoming.keep(received);
            });
            events.publishEvent(new MessageReceived(received.id()));
            return new Intake.Accepted(received);
        } catch (DuplicateKeyException sameKeyAtTheSameTime) {
            if (idempotencyKey == null) {
                throw sameKeyAtTheSameTime;
            }
            return repeated(store.findByIdempotencyKey(idempotencyKey).orElseThrow(), sent, hash);
        }
    }

    private static Intake repeated(StoredCases.Earlier earlier, @Nullable String key, String hash) {
        return earlier.requestHash().equals(hash)
                ? new Intake.Repeated(earlier.supportCase())
                : new Intake.KeyTaken(String.valueOf(key));
    }
}
