package dev.holdfast.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Whatever a customer writes, it is protected without an error, and a known value does not get through. */
class MessageGuardFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void any_message_is_protected(byte[] content) {
        var customer = CustomerFixture.aCustomer();
        var message = new String(content, StandardCharsets.UTF_8);
        var email = Objects.requireNonNull(customer.email());

        var guarded = CustomerFixture.guard().protect("", message + " " + email + " ", customer);

        assertThat(guarded.message()).doesNotContain(email);
    }
}
