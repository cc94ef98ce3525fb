package dev.holdfast.workflow.folder;

import dev.holdfast.workflow.ModelFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which process owners put diagrams, tables, forms and patterns. They are found by their extension,
 * anywhere below it; what begins with a dot is hidden, as in editors and mounted volumes.
 */
final class ModelFolder {

    /** In bytes. The engine takes commands of 4 MiB, and all files go in one. */
    private static final int LARGEST_FILE = 1 << 20;

    private static final int LARGEST_SUM = 3 << 20;
    private static final int MOST_FILES = 1_000;
    private static final int DEEPEST = 10;
    private static final Set<String> KINDS = Set.of(".bpmn", ".dmn", ".form", ".md");

    private final Path root;

    ModelFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    /** What is wrong with the folder itself; empty if it can be looked into. */
    List<String> missing() {
        return Files.isDirectory(root)
                ? List.of()
                : List.of("The folder " + root + " of the setting holdfast.workflow.location "
                        + (Files.exists(root) ? "is not a folder." : "is not there.")
                        + " Create it, correct the setting, or leave the setting out to run what ships.");
    }

    /** Everything in the folder now. Whatever cannot be read is a fault in words, never an exception. */
    FolderContent read() {
        var faults = new ArrayList<>(missing());
        var look = new Look(faults);
        if (faults.isEmpty()) {
            try {
                Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, look);
            } catch (IOException unreadable) {
                faults.add("The folder " + root + " cannot be read: " + unreadable + ".");
            }
        }
        // A folder's files come in any order, and the same content must look the same.
        return new FolderContent(
                List.copyOf(look.files.values()), faults.stream().sorted().toList());
    }

    private final class Look extends SimpleFileVisitor<Path> {

        private final List<String> faults;
        private final Map<String, ModelFile> files = new TreeMap<>();
        private final Map<String, Path> places = new TreeMap<>();
        private int seen;
        private long sum;

        Look(List<String> faults) {
            this.faults = faults;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (++seen > MOST_FILES) {
                faults.add("The folder " + root + " of the setting holdfast.workflow.location holds more than "
                        + MOST_FILES + " files. Name a folder that holds models only.");
                return FileVisitResult.TERMINATE;
            }
            var name = modelName(file);
            if (name.isEmpty()) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink()) {
                faults.add(shown(file) + " is a link that leads nowhere. Remove it, or put the file in its place.");
            } else if (!attributes.isRegularFile()) {
                faults.add(shown(file) + " is not a file. Take it out of the folder.");
            } else if (attributes.size() > LARGEST_FILE) {
                faults.add(tooLarge(file, attributes.size()));
            } else {
                take(name, file);
            }
            return FileVisitResult.CONTINUE;
        }

        private void take(String name, Path file) {
            var other = places.putIfAbsent(name, file);
            if (other != null) {
                faults.add("The folder has two files named " + name + ": "
                        + Stream.of(file, other)
                                .map(ModelFolder.this::shown)
                                .sorted()
                                .collect(Collectors.joining(" and "))
                        + ". Keep one of them.");
                return;
            }
            try (var stream = Files.newInputStream(file)) {
                var content = stream.readNBytes(LARGEST_FILE + 1);
                sum += content.length;
                if (content.length > LARGEST_FILE) {
                    faults.add(tooLarge(file, content.length));
                } else if (sum > LARGEST_SUM) {
                    faults.add(
                            "The files in " + root + " have more than 3 MB together, and Camunda takes no more at once."
                                    + " Take out what is not a model.");
                } else {
                    files.put(name, new ModelFile(name, content, true));
                }
            } catch (IOException unreadable) {
                faults.add(cannotBeRead(file, unreadable));
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (failure instanceof FileSystemLoopException) {
                faults.add(shown(file) + " is a link that leads back to a folder around it. Remove it.");
            } else if (!isHidden(file)) {
                faults.add(cannotBeRead(file, failure));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            if (failure != null) {
                faults.add(cannotBeRead(folder, failure));
            }
            return FileVisitResult.CONTINUE;
        }
    }

    /** The name under which the file counts, its extension in small letters; empty if it is no model. */
    private static String modelName(Path file) {
        var name = file.getFileName().toString();
        var dot = name.lastIndexOf('.');
        if (isHidden(file) || dot < 1 || name.equalsIgnoreCase("readme.md")) {
            return "";
        }
        var kind = name.substring(dot).toLowerCase(Locale.ROOT);
        return KINDS.contains(kind) ? name.substring(0, dot) + kind : "";
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private String shown(Path file) {
        return root.relativize(file).toString();
    }

    private String tooLarge(Path file, long bytes) {
        return shown(file) + " has " + bytes / (1 << 20)
                + " MB; a model may have 1 MB. Take pictures and copies out of it.";
    }

    private String cannotBeRead(Path file, IOException failure) {
        var why = failure instanceof AccessDeniedException
                ? "the application has no right to read it"
                : String.valueOf(failure.getMessage());
        return shown(file) + " cannot be read: " + why + ". Correct its rights, or take it out of the folder.";
    }
}
