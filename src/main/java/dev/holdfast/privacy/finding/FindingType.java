package dev.holdfast.privacy.finding;

/**
 * The kinds of personal data that are told apart. Where two finds claim the same characters and neither claims more of
 * them, the kind that stands first here wins.
 */
public enum FindingType {
    URL("web address with access data", DataClass.CREDENTIALS),
    WEB_ADDRESS("web address", DataClass.ONLINE),
    EMAIL("e-mail", DataClass.CONTACT),
    IBAN("IBAN", DataClass.FINANCIAL),
    CARD("card number", DataClass.PAYMENT_CARD),
    SECRET("password or code", DataClass.CREDENTIALS),
    NATIONAL_ID("national identity number", DataClass.IDENTITY),
    PASSPORT("passport number", DataClass.IDENTITY),
    LICENCE("driving licence number", DataClass.IDENTITY),
    BIRTH_DATE("date of birth", DataClass.IDENTITY),
    ACCOUNT("account number", DataClass.FINANCIAL),
    REFERENCE("order or reference number", DataClass.ORDER),
    MAC("MAC address", DataClass.ONLINE),
    IP("IP address", DataClass.ONLINE),
    PHONE("phone number", DataClass.CONTACT),
    ADDRESS("address", DataClass.CONTACT),
    POSTCODE("postcode", DataClass.CONTACT),
    PERSON("name", DataClass.CONTACT),
    PLACE("place", DataClass.LOCATION),
    HEALTH("health", DataClass.HEALTH),
    CHILD("a child", DataClass.CHILD);

    private final String label;
    private final DataClass dataClass;

    FindingType(String label, DataClass dataClass) {
        this.label = label;
        this.dataClass = dataClass;
    }

    /** The name that people see. */
    public String label() {
        return label;
    }

    /** What the decision table for risk is told. */
    public DataClass dataClass() {
        return dataClass;
    }

    /** The token for the n-th value of this kind in a case, such as {@code [PERSON_1]}. */
    public String token(int number) {
        return "[" + name() + "_" + number + "]";
    }

    /**
     * Whether tokens take the place of what is found. Words about health and children stay: without them nobody, and no
     * model, understands what the customer asks for. So do web addresses that let nobody in.
     */
    public boolean isReplaced() {
        return this != HEALTH && this != CHILD && this != WEB_ADDRESS;
    }
}
