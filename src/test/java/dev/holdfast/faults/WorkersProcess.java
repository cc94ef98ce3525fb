package dev.holdfast.faults;

import dev.holdfast.browser.FreePort;
import dev.holdfast.browser.RunningHoldfast;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/** {@link WorkersOnly} as a process of its own that starts as quickly as can be, for it is to die soon. */
final class WorkersProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final JavaProcess process;
    private final Path ready;

    private WorkersProcess(JavaProcess process, Path ready) {
        this.process = process;
        this.ready = ready;
    }

    /** What all of them share: classes in an archive, so that they need not be read and checked with each start. */
    record Classes(String classPath, Path archive) {

        /** Starts one, and ends it in good order, which writes the archive. */
        static Classes archived(Path folder, Path data, Map<String, String> settings) {
            create(folder);
            var classes = new Classes(jars(folder), folder.resolve("classes.jsa"));
            var first = WorkersProcess.start(classes, "-XX:ArchiveClassesAtExit=", data, settings);
            first.awaitReady();
            first.end();
            return classes;
        }

        /** An archive takes no folders. */
        private static String jars(Path folder) {
            return JavaProcess.classPath().stream()
                    .map(Path::of)
                    .map(entry -> Files.isDirectory(entry) ? jar(folder, entry).toString() : entry.toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }

        private static Path jar(Path folder, Path classes) {
            var jar = folder.resolve(classes.getFileName() + ".jar");
            try (var out = new JarOutputStream(Files.newOutputStream(jar));
                    var files = Files.walk(classes)) {
                out.setLevel(0);
                for (var file : files.filter(file -> !file.equals(classes)).toList()) {
                    // Spring looks for components by the entries of folders.
                    var isFolder = Files.isDirectory(file);
                    out.putNextEntry(new ZipEntry(classes.relativize(file) + (isFolder ? "/" : "")));
                    if (!isFolder) {
                        Files.copy(file, out);
                    }
                    out.closeEntry();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return jar;
        }
    }

    /** Starts one; what its folder holds from an earlier life is kept. */
    static WorkersProcess start(Classes classes, Path data, Map<String, String> settings) {
        return start(classes, "-XX:SharedArchiveFile=", data, settings);
    }

    private static WorkersProcess start(Classes classes, String archive, Path data, Map<String, String> settings) {
        var ready = data.resolve("ready");
        var main = new ArrayList<>(List.of(WorkersOnly.class.getName()));
        main.addAll(RunningHoldfast.arguments(data, FreePort.find(), settings));
        main.add("--" + WorkersOnly.READY + "=" + ready);
        try {
            Files.deleteIfExists(ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var machine = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", archive + classes.archive());
        return new WorkersProcess(JavaProcess.start(machine, classes.classPath(), main, data), ready);
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until its workers take jobs. */
    void awaitReady() {
        process.await("the workers are open")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Files.exists(ready));
    }

    /** Kills it where it stands: SIGKILL, where there are signals. */
    void kill() {
        process.kill();
    }

    /** Ends it in good order. */
    void end() {
        process.terminate();
    }
}
