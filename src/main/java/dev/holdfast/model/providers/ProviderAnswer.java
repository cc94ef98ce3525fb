package dev.holdfast.model.providers;

/** How one call ended. Each {@code why} is one sentence for people, without a key, a prompt or an answer in it. */
public sealed interface ProviderAnswer {

    CallFacts facts();

    /** The model answered. */
    record Said(String text, CallFacts facts) implements ProviderAnswer {}

    /** The model, or a filter before or behind it, does not answer this request, now or later. */
    record Declined(String why, CallFacts facts) implements ProviderAnswer {}

    /** The answer ended at the most tokens that were allowed, so a part is missing. */
    record Truncated(String why, CallFacts facts) implements ProviderAnswer {}

    /** Nothing came back that is an answer; it may be different later. */
    record Failed(Kind kind, String why, CallFacts facts) implements ProviderAnswer {

        /** What kind of failure. */
        public enum Kind {
            KEY_REFUSED,
            MODEL_UNKNOWN,
            REQUEST_REFUSED,
            NO_CAPACITY,
            SERVER_FAULT,
            NOT_CONNECTED,
            TOO_LATE,
            CUT,
            UNREADABLE;

            /** Whether the vendor may have worked, and want money, although we have no answer. */
            public boolean mayHaveCost() {
                return this == TOO_LATE || this == CUT || this == UNREADABLE;
            }

            /** Whether asking the same model again may help. */
            public boolean mayPass() {
                return this == NO_CAPACITY || this == SERVER_FAULT || this == NOT_CONNECTED || this == CUT;
            }
        }
    }
}
