package dev.holdfast.platform;

import java.time.Duration;
import java.util.Optional;

/** Maven ends the process it started when it is ended itself, but not when it is killed; this notices that. */
final class MavenWatch {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private MavenWatch() {}

    /** Started by a program that is no Java (a shell), the process may outlive it. */
    static void endWithMaven() {
        parent().filter(maven -> maven.info().command().orElse("").contains("java"))
                .ifPresent(maven ->
                        Thread.ofPlatform().daemon().name("end-with-maven").start(() -> endWith(maven)));
    }

    private static void endWith(ProcessHandle maven) {
        // A killed process may stay in the table for a while, but its children get another parent at once.
        while (parent().filter(maven::equals).isPresent()) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
        System.exit(1);
    }

    private static Optional<ProcessHandle> parent() {
        return ProcessHandle.current().parent();
    }
}
