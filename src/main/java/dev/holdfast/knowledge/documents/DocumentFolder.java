package dev.holdfast.knowledge.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The folder of documents, on disk or on the class path. */
public final class DocumentFolder {

    private final String location;
    private final Lister lister;

    private interface Lister {
        Listing list() throws IOException;
    }

    /** The files there are, by path, and what is no file that can be read. */
    public record Listing(List<SourceFile> files, List<Skipped> skipped) {

        public Listing {
            files = files.stream()
                    .sorted(Comparator.comparing(SourceFile::path))
                    .toList();
            skipped = List.copyOf(skipped);
        }
    }

    /** @throws IllegalStateException if the location is a folder on disk that does not exist */
    public DocumentFolder(String location) {
        this.location = location;
        if (location.matches("[a-z]{2,}\\*?:.*") && !location.startsWith("file:")) {
            var classPath = new ClassPathFolder(location);
            lister = classPath::list;
        } else {
            var disk = new DiskFolder(Path.of(location.replaceFirst("^file:(//)?", "")));
            if (!disk.exists()) {
                throw new IllegalStateException("holdfast.knowledge.location names the folder " + location
                        + ", which does not exist. Create it with documents inside, or name another.");
            }
            lister = disk::list;
        }
    }

    /** As the settings say. */
    public String location() {
        return location;
    }

    /** Whether it lies on disk, where it may change. */
    public boolean mayChange() {
        return !location.matches("[a-z]{2,}\\*?:.*") || location.startsWith("file:");
    }

    /** @throws IOException if the folder cannot be listed, as when it is gone */
    public Listing list() throws IOException {
        return lister.list();
    }
}
