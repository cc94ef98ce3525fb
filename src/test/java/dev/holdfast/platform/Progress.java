package dev.holdfast.platform;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Plain lines on what happens, each with the seconds since the start. */
final class Progress {

    private final PrintStream out;
    private final Instant begin = Instant.now();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.printf(
                Locale.ROOT,
                "[%4d s] %s%n",
                Duration.between(begin, Instant.now()).toSeconds(),
                line);
        out.flush();
    }
}
