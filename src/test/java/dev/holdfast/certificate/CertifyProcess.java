package dev.holdfast.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.faults.JavaProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the profile {@code certify} of the pom starts, started without Maven. */
record CertifyProcess(Process process, Path out, Path err) implements AutoCloseable {

    private static final Pattern ARGUMENT = Pattern.compile("<argument>(--[^<]+)</argument>");
    private static final int PATIENCE_SECONDS = 120;

    /**
     * @param settings the file of {@code -Dmodels}
     * @param report the folder of {@code -Dreport}
     */
    static CertifyProcess begin(Path settings, Path report, String candidate) throws IOException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                String.join(File.pathSeparator, JavaProcess.classPath()),
                // Ends it when this JVM ends, even if that is killed.
                "dev.holdfast.platform.ChildGuard",
                "dev.holdfast.Holdfast"));
        argumentsOfThePom().stream()
                .map(argument -> argument.replace("${candidate}", candidate)
                        .replace("${current}", "default")
                        .replace("${pattern}", "draft-reply")
                        .replace("${models}", settings.toString())
                        .replace("${report}", report.toString()))
                .forEach(command::add);
        var out = settings.resolveSibling("out.txt");
        var err = settings.resolveSibling("err.txt");
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new CertifyProcess(process, out, err);
    }

    /** What the profile hands to the program. */
    private static List<String> argumentsOfThePom() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var profile = pom.substring(pom.indexOf("<id>certify</id>"));
        var arguments = ARGUMENT.matcher(profile.substring(0, profile.indexOf("</profile>")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(argument -> !argument.startsWith("--enable-native-access"))
                .toList();
        assertThat(arguments).contains("--candidate=${candidate}", "--report=${report}");
        return arguments;
    }

    /** Waits for its end. */
    int code() {
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("it ends: %s", said())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that it has printed. */
    String said() {
        return text(out) + text(err);
    }

    /** The sentences about what went wrong, without what newer JVMs say about libraries. */
    List<String> complaints() {
        return text(err)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("WARNING: "))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
