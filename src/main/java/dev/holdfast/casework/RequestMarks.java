package dev.holdfast.casework;

import dev.holdfast.vault.Seal;

/** What is stored of a request to know it again: keyed hashes, since a sender may put anything into it. */
final class RequestMarks {

    private final Seal application;

    RequestMarks(Seal application) {
        this.application = application;
    }

    String ofKey(String idempotencyKey) {
        return application.keyed("idempotency key", idempotencyKey);
    }

    String ofRequest(String hash) {
        return application.keyed("request", hash);
    }
}
