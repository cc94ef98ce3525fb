package dev.holdfast.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow: after five wrong ones in a row for one name from one address, that name has to wait a
 * minute there. Counted by address as well, so that a stranger cannot lock somebody out; kept in memory, and forgotten at
 * a restart.
 */
@Component
class SignInThrottle {

    static final int TRIES = 5;
    static final Duration WAIT = Duration.ofMinutes(1);

    /** More names than one attacker can make us remember; the eldest are forgotten first. */
    private static final int MOST = 10_000;

    private final Clock clock;

    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {}

    synchronized boolean mustWait(String name, String address) {
        var known = failures.get(key(name, address));
        return known != null && known.count >= TRIES && clock.instant().isBefore(known.last.plus(WAIT));
    }

    synchronized void failed(String name, String address) {
        var known = failures.get(key(name, address));
        // A name that has waited begins anew.
        int before = known == null || !clock.instant().isBefore(known.last.plus(WAIT)) ? 0 : known.count;
        failures.put(key(name, address), new Failures(before + 1, clock.instant()));
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(key(name, address));
    }

    private static String key(String name, String address) {
        return name.toLowerCase(Locale.ROOT) + " " + address;
    }
}
