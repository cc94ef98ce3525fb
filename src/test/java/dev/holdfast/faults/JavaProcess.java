package dev.holdfast.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A Java machine of its own, which ends when this one does, even if this one is killed. */
public final class JavaProcess {

    private static final String GUARD = "dev.holdfast.platform.ChildGuard";

    private final Process process;
    private final Path log;

    private JavaProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * @param machine what the Java machine is told
     * @param classPath where its classes are
     * @param mainAndArguments the class to run, and what it is told
     * @param folder gets its log; what is there is kept
     */
    static JavaProcess start(List<String> machine, String classPath, List<String> mainAndArguments, Path folder) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of("-classpath", classPath, GUARD));
        command.addAll(mainAndArguments);
        try {
            Files.createDirectories(folder);
            var log = folder.resolve("console.log");
            return new JavaProcess(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start(),
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this machine reads its classes from. Surefire ends it with a separator; an empty entry would mean the working folder. */
    public static List<String> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** To wait for something that it does; gives up when it has ended by itself. */
    ConditionFactory await(String what) {
        return Awaitility.await(what + "; its log is " + log)
                .failFast("the process ended by itself; its log is " + log, () -> !process.isAlive());
    }

    /** Kills it where it stands: SIGKILL, where there are signals. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end, as an operating system does when it shuts down: SIGTERM. Returns how long that took. */
    Duration terminate() {
        long began = System.nanoTime();
        process.destroy();
        awaitEnd();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Tells it that whoever started it is gone. */
    void letGo() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            process.destroy();
        }
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
