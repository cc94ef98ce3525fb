package dev.holdfast.certificate.store;

import java.time.Instant;

/**
 * The end of a certificate before it was signed.
 *
 * @param by the person's sign-in name
 */
public record Withdrawal(String by, Instant at) {}
