package dev.holdfast.certificate.store;

import java.time.Instant;

/**
 * What a person said about a certificate that passed.
 *
 * @param decision whether the model may be used
 * @param by the person's sign-in name
 * @param remark may be empty
 */
public record Signature(Decision decision, String by, String remark, Instant at) {

    /** The two things to say. */
    public enum Decision {
        ACCEPTED("accepted"),
        REFUSED("refused");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
