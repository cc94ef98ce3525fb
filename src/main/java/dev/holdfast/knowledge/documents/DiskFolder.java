package dev.holdfast.knowledge.documents;

import dev.holdfast.knowledge.documents.DocumentFolder.Listing;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A folder on disk, with the folders in it. Links are followed only to files inside of it, as volumes of a Kubernetes
 * ConfigMap have them; hidden files, and those that Word keeps while a document is open, are none of ours.
 */
final class DiskFolder {

    private static final int MOST_FILES = 50_000;

    private final Path folder;

    DiskFolder(Path folder) {
        this.folder = folder;
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    Listing list() throws IOException {
        var root = folder.toRealPath();
        var files = new ArrayList<SourceFile>();
        var skipped = new ArrayList<Skipped>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                return each.equals(root) || !isHidden(each) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
                if (isHidden(each)) {
                    return FileVisitResult.CONTINUE;
                }
                if (files.size() + skipped.size() >= MOST_FILES) {
                    skipped.add(new Skipped(
                            path(root, each),
                            String.format(
                                    Locale.ENGLISH,
                                    "the folder has more than %,d files; this and all further ones are left out",
                                    MOST_FILES)));
                    return FileVisitResult.TERMINATE;
                }
                add(root, each, attributes, files, skipped);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException failure) throws IOException {
                if (each.equals(root)) {
                    throw failure;
                }
                skipped.add(new Skipped(path(root, each), "Holdfast may not look into it; change its permissions"));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path each, java.io.@org.jspecify.annotations.Nullable IOException failure) throws IOException {
                if (failure != null) {
                    // Half a listing would look as if documents had been taken away.
                    throw failure;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new Listing(files, skipped);
    }

    private static void add(
            Path root, Path each, BasicFileAttributes attributes, List<SourceFile> files, List<Skipped> skipped) {
        try {
            Path file = each;
            var about = attributes;
            if (attributes.isSymbolicLink()) {
                file = each.toRealPath();
                if (!file.startsWith(root)) {
                    skipped.add(new Skipped(
                            path(root, each), "it is a link that leads out of the folder; put the file itself here"));
                    return;
                }
                about = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (about.isDirectory()) {
                    if (isHidden(file)) {
                        return;
                    }
                    skipped.add(
                            new Skipped(path(root, each), "it is a link to a folder; put the files themselves here"));
                    return;
                }
            }
            if (!about.isRegularFile()) {
                skipped.add(new Skipped(path(root, each), "it is a device or a pipe, not a file"));
                return;
            }
            Path opened = file;
            files.add(new SourceFile(
                    path(root, each),
                    about.size(),
                    about.lastModifiedTime().toInstant(),
                    () -> Files.newInputStream(opened, LinkOption.NOFOLLOW_LINKS)));
        } catch (IOException broken) {
            skipped.add(new Skipped(path(root, each), "it is a link that leads nowhere; put the file itself here"));
        }
    }

    private static boolean isHidden(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") || name.startsWith("~$") || name.equals("Thumbs.db") || name.equals("desktop.ini");
    }

    private static String path(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
