package dev.holdfast.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Instant now = NOON;

    private final SignInThrottle throttle = new SignInThrottle(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void a_name_waits_a_minute_after_five_wrong_passwords_in_a_row() {
        fail(SignInThrottle.TRIES - 1);
        assertThat(throttle.mustWait("kim", "192.0.2.1")).isFalse();

        fail(1);

        assertThat(throttle.mustWait("Kim", "192.0.2.1")).isTrue();
        now = NOON.plus(SignInThrottle.WAIT);
        assertThat(throttle.mustWait("kim", "192.0.2.1")).isFalse();
    }

    @Test
    void nobody_is_locked_out_by_somebody_elsewhere() {
        fail(SignInThrottle.TRIES);

        assertThat(throttle.mustWait("kim", "192.0.2.2")).isFalse();
        assertThat(throttle.mustWait("sam", "192.0.2.1")).isFalse();
    }

    @Test
    void the_right_password_wipes_the_slate() {
        fail(SignInThrottle.TRIES - 1);
        throttle.succeeded("kim", "192.0.2.1");
        fail(SignInThrottle.TRIES - 1);

        assertThat(throttle.mustWait("kim", "192.0.2.1")).isFalse();
    }

    @Test
    void a_wrong_password_now_and_then_does_not_add_up() {
        for (int i = 0; i < SignInThrottle.TRIES * 2; i++) {
            fail(1);
            now = now.plus(Duration.ofMinutes(5));
        }

        assertThat(throttle.mustWait("kim", "192.0.2.1")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("kim", "192.0.2.1");
        }
    }
}
