package dev.holdfast.delivery;

import java.time.Duration;

/** A try that failed. The message goes into the outbox and onto pages: plain words, no personal data. */
final class NotSentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean worthAnotherTry;
    private final Duration notBefore;

    private NotSentException(String message, boolean worthAnotherTry, Duration notBefore) {
        super(message);
        this.worthAnotherTry = worthAnotherTry;
        this.notBefore = notBefore;
    }

    static NotSentException forNow(String why) {
        return new NotSentException(why, true, Duration.ZERO);
    }

    /** @param notBefore how long the receiver asked to be left alone */
    static NotSentException forNow(String why, Duration notBefore) {
        return new NotSentException(why, true, notBefore);
    }

    static NotSentException forGood(String why) {
        return new NotSentException(why, false, Duration.ZERO);
    }

    boolean isWorthAnotherTry() {
        return worthAnotherTry;
    }

    Duration notBefore() {
        return notBefore;
    }
}
