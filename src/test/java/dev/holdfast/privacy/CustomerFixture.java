package dev.holdfast.privacy;

import dev.holdfast.casework.Customer;
import dev.holdfast.casework.CustomerId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A customer with everything a record can hold. */
public final class CustomerFixture {

    private static final MessageGuard GUARD = wired();

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
        return new PrivacySettings(null, List.of("GB", "DE", "US", "FR"));
    }

    /** With all finders there are, wired as the application wires them. */
    static MessageGuard guard() {
        return GUARD;
    }

    private static MessageGuard wired() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(PrivacySettings.class, CustomerFixture::settings);
        context.scan("dev.holdfast.privacy.finding");
        context.register(MessageGuard.class);
        context.refresh();
        return context.getBean(MessageGuard.class);
    }
}
