package dev.holdfast.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the enterprise knows about a customer. Every field but {@code id} and {@code since} is personal data and leaves
 * this application only as a token.
 *
 * @param since the day on which they became a customer
 */
public record Customer(
        CustomerId id,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        LocalDate since) {}
