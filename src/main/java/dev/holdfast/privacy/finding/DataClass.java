package dev.holdfast.privacy.finding;

/**
 * The kinds of personal data that are replaced by tokens. Where two kinds claim the same characters and neither claims
 * more of them, the kind that stands first here wins.
 */
public enum DataClass {
    URL("web address with access data"),
    EMAIL("e-mail"),
    IBAN("IBAN"),
    CARD("card number"),
    IP("IP address"),
    PHONE("phone number"),
    ADDRESS("address"),
    PERSON("name");

    private final String label;

    DataClass(String label) {
        this.label = label;
    }

    /** The name that people see. */
    public String label() {
        return label;
    }

    /** The token for the n-th value of this kind in a case, such as {@code [PERSON_1]}. */
    public String token(int number) {
        return "[" + name() + "_" + number + "]";
    }
}
