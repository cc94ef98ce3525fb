package dev.holdfast.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.springframework.core.io.ClassPathResource;

/** The few classes of ours that run inside the children, in a folder of their own: no other test class goes with them. */
final class ChildClasses {

    private static final String NODE_SOURCE = "platform/OpenSearchNode.java";

    private static final String TASK_LIST_INDEX = "schema/os/create/template/tasklist-list-view.json";

    private final Path folder;

    ChildClasses(Path folder) {
        this.folder = folder;
    }

    /** The folder with {@link ChildGuard}, as a class path. */
    Path withGuard() {
        var guard = new ClassPathResource(ChildGuard.class.getName().replace('.', '/') + ".class");
        var target = folder.resolve(guard.getPath());
        try (var in = guard.getInputStream()) {
            Files.createDirectories(target.getParent());
            Files.write(target, in.readAllBytes());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tasklist 8.6.0 writes a time on a whole second without its milliseconds, and its own index refuses that: its importer
     * would try the same batch for ever. Its index is made from this file, found before the one in its jar.
     */
    void takeTimesOfWholeSeconds(Path library) {
        var jar = library.resolve("tasklist-els-schema-8.6.0.jar");
        var target = folder.resolve(TASK_LIST_INDEX);
        try (var files = FileSystems.newFileSystem(jar)) {
            var shipped = Files.readString(files.getPath(TASK_LIST_INDEX));
            Files.createDirectories(target.getParent());
            Files.writeString(target, shipped.replace("date_time ||", "date_time || date_time_no_millis ||"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles the OpenSearch main class against the runner's jars. */
    void compileNode(List<Path> runner) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new PlatformException("This Java (" + System.getProperty("java.home")
                    + ") has no compiler: install a JDK of 21 or newer and let Maven find it.");
        }
        try (var in = new ClassPathResource(NODE_SOURCE).getInputStream()) {
            var source = folder.resolve("OpenSearchNode.java");
            Files.createDirectories(folder);
            Files.write(source, in.readAllBytes());
            int result = compiler.run(
                    null,
                    null,
                    null,
                    "-proc:none",
                    "-cp",
                    join(runner.stream()),
                    "-d",
                    folder.toString(),
                    source.toString());
            if (result != 0) {
                throw new PlatformException(
                        "OpenSearchNode.java does not compile against the runner's jars, see above.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String join(Stream<Path> paths) {
        return paths.map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
    }
}
