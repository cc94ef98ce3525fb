package dev.holdfast.process;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** Waiting for something of a whole application to come about. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Waiting() {}

    /** Asks until there is an answer, and gives it. */
    static <T> T await(String what, Supplier<Optional<T>> answer) {
        return Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(answer::get, Optional::isPresent)
                .orElseThrow();
    }
}
