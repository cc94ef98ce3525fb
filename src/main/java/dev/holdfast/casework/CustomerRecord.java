package dev.holdfast.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The personal part of a customer's record, as it is sealed in one piece. */
record CustomerRecord(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city) {

    /** Where a sealed record belongs: it opens as nothing else. */
    static final String PLACE = "record";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What stands in clear in a row, because another system has just put it there. */
    static CustomerRecord inClear(ResultSet row) throws SQLException {
        return new CustomerRecord(
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("street"),
                row.getString("postal_code"),
                row.getString("city"));
    }

    static CustomerRecord ofJson(String json) {
        try {
            return JSON.readValue(json, CustomerRecord.class);
        } catch (JsonProcessingException unreadable) {
            // Without the cause: it quotes the record.
            throw new IllegalStateException(
                    "The record of a customer is not in the form in which it was sealed. Restore"
                            + " the table customer from a backup.");
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException textsAlwaysWrite) {
            throw new IllegalStateException(textsAlwaysWrite);
        }
    }

    boolean isEmpty() {
        return Stream.of(givenName, familyName, email, phone, street, postalCode, city)
                .allMatch(each -> each == null);
    }

    /** This one, with each field of the other that is there in the place of its own. */
    CustomerRecord with(CustomerRecord newer) {
        return new CustomerRecord(
                or(newer.givenName, givenName),
                or(newer.familyName, familyName),
                or(newer.email, email),
                or(newer.phone, phone),
                or(newer.street, street),
                or(newer.postalCode, postalCode),
                or(newer.city, city));
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    /** Without the values: what is printed must not hold them. */
    @Override
    public String toString() {
        return "CustomerRecord[]";
    }
}
