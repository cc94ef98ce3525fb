package dev.holdfast.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** The folder all of a platform's data is in, held by one start at a time. */
final class DataFolder implements AutoCloseable {

    private static final String CHILDREN = "children";
    private static final int EARLIER_SECONDS = 30;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the folder, or says that another start has it. */
    static DataFolder open(Path root) {
        try {
            Files.createDirectories(root);
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw new PlatformException("A platform is already running on " + root
                        + ": use it, end it with Ctrl-C where it runs, or start on another folder.");
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, String content) {
        try {
            return Files.writeString(root.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Children write here too; the next start waits for those that a killed parent left ending. */
    void rememberChildren(List<Long> pids) {
        write(CHILDREN, pids.stream().map(String::valueOf).collect(Collectors.joining(System.lineSeparator())));
    }

    /** After a kill the children end by themselves, which takes them some seconds. */
    void awaitEarlierChildren(Progress progress) {
        var left = earlierChildren();
        if (left.isEmpty()) {
            return;
        }
        progress.say("waiting for the children of a killed start to end");
        for (var child : left) {
            try {
                child.onExit().get(EARLIER_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                throw new PlatformException(
                        "Process " + child.pid() + " of an earlier start still uses " + root + ": end it.", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private List<ProcessHandle> earlierChildren() {
        var file = root.resolve(CHILDREN);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                    // Another program may have got the number since.
                    .filter(child -> child.info().commandLine().orElse("").contains(ChildGuard.class.getName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a whole folder that this one is in: data of engine, web apps and application belong together. */
    static void wipe(Path root, Path everything, Progress progress) {
        try (var data = open(root)) {
            data.awaitEarlierChildren(progress);
            FileSystemUtils.deleteRecursively(everything);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.say("wiped " + everything);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
