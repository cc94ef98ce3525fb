package dev.holdfast.privacy;

import dev.holdfast.casework.Customer;
import dev.holdfast.casework.CustomerId;
import java.time.LocalDate;
import java.util.List;

/** A customer with everything a record can hold. */
public final class CustomerFixture {

    private CustomerFixture() {}

    public static Customer aCustomer() {
        return named("Leïla", "Haddad");
    }

    public static Customer named(String given, String family) {
        return new Customer(
                new CustomerId("K-" + Math.abs((given + family).hashCode())),
                given,
                family,
                "leila.haddad@example.org",
                "+44 20 7946 0123",
                "12 Harbour Street",
                "BS1 4QA",
                "Bristol",
                LocalDate.of(2019, 5, 2));
    }

    static PrivacySettings settings() {
        return new PrivacySettings(List.of("GB", "DE", "US", "FR"));
    }

    static MessageGuard guard() {
        return new MessageGuard(FindingFixture.detection());
    }
}
