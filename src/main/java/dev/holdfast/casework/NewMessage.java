package dev.holdfast.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A customer's message as it comes in. The channel and the customer are checked on {@link CaseIntake#receive}, since
 * both need more than the text.
 *
 * @param channel {@code email}, {@code web} or {@code chat}
 * @param customerId the customer's number
 * @param subject the subject line, up to 200 characters; may be empty
 * @param message the message, 1 to 20,000 characters
 */
public record NewMessage(
        @NotBlank(message = "Name the channel: email, web or chat.")
        String channel,

        @NotBlank(message = "Name the customer.") String customerId,

        @Nullable @Size(max = 200, message = "A subject has at most 200 characters.")
        String subject,

        @NotBlank(message = "The message is empty.")
        @Size(max = NewMessage.LONGEST, message = "A message has at most 20,000 characters.")
        String message) {

    /** The most characters of a message. */
    static final int LONGEST = 20_000;
}
