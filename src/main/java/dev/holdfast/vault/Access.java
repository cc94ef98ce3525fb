package dev.holdfast.vault;

import java.security.Principal;

/**
 * Somebody who reads personal values, and why. Nothing gives values out without one.
 *
 * @param person the user name; {@code holdfast} where the application itself hands values on
 */
public record Access(String person, Why why) {

    private static final String APPLICATION = "holdfast";

    /** What a value is read for. */
    public enum Why {
        CASE_PAGE("Works on the case"),
        REVIEW("Decides about the reply"),
        CASE_LIST("Looks for a case"),
        SENT_FOLDER("Looks at what was sent"),
        QUESTION("Reads a question and its answer"),
        NEW_MESSAGE("Chooses the customer of a message"),
        API("A program reads the case"),
        DELIVERY("Sends the reply to the customer"),
        EXPORT("Tells the customer what is held about them");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        /** The reason in words. */
        public String label() {
            return label;
        }
    }

    /** A person who has signed in. */
    public static Access by(Principal who, Why why) {
        return new Access(who.getName(), why);
    }

    /** The application, which hands values on to nobody but the customer. */
    public static Access ofApplication(Why why) {
        return new Access(APPLICATION, why);
    }
}
