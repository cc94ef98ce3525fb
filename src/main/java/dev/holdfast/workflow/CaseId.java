package dev.holdfast.workflow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one case everywhere: in the store, in the engine, on pages and in logs. A day and ten characters, such as
 * {@code C-20261123-7K3M9QX2VB}; it tells nothing about the customer.
 */
public record CaseId(@JsonValue String value) {

    /** Crockford's base 32: no letter that is mistaken for a digit when it is read out on the phone. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int RANDOM_LENGTH = 10;
    private static final Pattern FORMAT = Pattern.compile("C-\\d{8}-[" + ALPHABET + "]{" + RANDOM_LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException if the value has not the form of a case id */
    @JsonCreator
    public CaseId {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'" + value + "' is not a case id; one looks like C-20261123-7K3M9QX2VB");
        }
    }

    /** The case id that this text is, if it is one. */
    public static Optional<CaseId> of(String text) {
        return FORMAT.matcher(text).matches() ? Optional.of(new CaseId(text)) : Optional.empty();
    }

    /** A new id for a message received on the given day; 32^10 of them a day make a clash a matter of theory. */
    public static CaseId newOn(LocalDate day) {
        var random = new StringBuilder(RANDOM_LENGTH);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            random.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new CaseId("C-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + random);
    }

    @Override
    public String toString() {
        return value;
    }
}
