package dev.holdfast.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of this same JDK that ends when this one does, however this one ends. */
final class ChildProcess implements AutoCloseable {

    private static final int ORDERLY_SECONDS = 25;
    private static final List<String> CONFIGURING =
            List.of("SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_", "CAMUNDA_", "ZEEBE_", "OPENSEARCH_");

    private final String name;
    private final boolean store;
    private final Path log;
    private final Process process;

    /**
     * What to run.
     *
     * @param name in messages
     * @param store whether others write to it, so that it ends last
     * @param folder working folder; the console output goes to a file in it
     * @param jvmArguments heap limits and system properties
     * @param classPath also has {@link ChildGuard}
     * @param arguments main class and its arguments
     * @param environment added to this process's own
     */
    record Program(
            String name,
            boolean store,
            Path folder,
            List<String> jvmArguments,
            String classPath,
            List<String> arguments,
            Map<String, String> environment) {}

    ChildProcess(Program program) {
        this.name = program.name();
        this.store = program.store();
        this.log = program.folder().resolve("console.log");
        try {
            Files.createDirectories(program.folder());
            this.process = builder(program).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder builder(Program program) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program.jvmArguments());
        command.addAll(List.of("-classpath", program.classPath(), ChildGuard.class.getName()));
        command.addAll(program.arguments());
        var builder = new ProcessBuilder(command)
                .directory(program.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(ChildProcess::wouldConfigure);
        builder.environment().putAll(program.environment());
        return builder;
    }

    /** Camunda is Spring too: settings that people made for the application would reach it by the environment. */
    private static boolean wouldConfigure(String variable) {
        return CONFIGURING.stream().anyMatch(variable::startsWith);
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    /** Where its console output goes. */
    Path log() {
        return log;
    }

    boolean isStore() {
        return store;
    }

    /** Throws when the process has ended by itself. */
    void mustBeAlive() {
        if (!process.isAlive()) {
            throw new PlatformException(name + " ended by itself with code " + process.exitValue()
                    + "; the reason is at the end of " + log + " or of the logs folder beside it.");
        }
    }

    /** Asks the process to end; it does so in its own time. */
    void askToEnd() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
    }

    @Override
    public void close() {
        askToEnd();
        try {
            if (process.waitFor(ORDERLY_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
