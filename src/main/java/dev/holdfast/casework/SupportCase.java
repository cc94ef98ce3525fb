package dev.holdfast.casework;

import dev.holdfast.vault.KeyOwner;
import dev.holdfast.workflow.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's message, or an agent's question, as it is stored.
 *
 * @param processId the process that the case belongs to, such as {@code customerReply}
 * @param customerId the customer who wrote; null for a question
 * @param askedBy the user name of the person who asks; null for a customer's message
 * @param subject the subject line with tokens in place of personal data; stored as empty until {@code guarded}
 * @param message the message with tokens in place of personal data; stored as empty until {@code guarded}
 * @param guarded whether personal data has been replaced by tokens; the values are then in the vault alone
 * @param processInstanceKey the engine's key of the running process; null until the engine has begun to work on it
 */
public record SupportCase(
        CaseId id,
        String processId,
        @Nullable CustomerId customerId,
        @Nullable String askedBy,
        Channel channel,
        String subject,
        String message,
        boolean guarded,
        CaseStatus status,
        Instant receivedAt,
        @Nullable Long processInstanceKey) {

    /** The same case with other texts. */
    SupportCase saying(String otherSubject, String otherMessage) {
        return new SupportCase(
                id,
                processId,
                customerId,
                askedBy,
                channel,
                otherSubject,
                otherMessage,
                guarded,
                status,
                receivedAt,
                processInstanceKey);
    }

    /** Whose key seals what the case holds: its customer's, or its own where it has none. */
    public KeyOwner keyOwner() {
        return customerId == null ? KeyOwner.ofCase(id.value()) : KeyOwner.customer(customerId.value());
    }

    /** Whether an agent asks, instead of a customer who wrote. */
    public boolean isQuestion() {
        return channel == Channel.QUESTION;
    }
}
