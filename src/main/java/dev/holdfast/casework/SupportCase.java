package dev.holdfast.casework;

import dev.holdfast.workflow.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's message as it is stored.
 *
 * @param subject the subject line; with tokens in place of personal data once {@code guarded}
 * @param message the message; with tokens in place of personal data once {@code guarded}
 * @param guarded whether personal data has been replaced by tokens; the values are then in the vault alone
 * @param processInstanceKey the engine's key of the running process; null until the engine has begun to work on it
 */
public record SupportCase(
        CaseId id,
        CustomerId customerId,
        Channel channel,
        String subject,
        String message,
        boolean guarded,
        CaseStatus status,
        Instant receivedAt,
        @Nullable Long processInstanceKey) {}
