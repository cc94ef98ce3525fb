package dev.holdfast.workflow.folder;

import dev.holdfast.workflow.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A copy of what was last accepted from the folder of process owners, so that the application comes back with it after
 * somebody has saved nonsense. It also keeps patterns that are gone from the folder.
 */
@Component
class AcceptedModels {

    private static final Logger log = LoggerFactory.getLogger(AcceptedModels.class);
    private static final String RETIRED = "retired/";

    private final Path archive;

    @Autowired
    AcceptedModels(@Value("${holdfast.data-directory:.holdfast/data}") Path dataDirectory) {
        this.archive = dataDirectory.resolve("accepted-models.zip");
    }

    /**
     * @param files what was in the folder
     * @param retired patterns that were in it before
     */
    record Accepted(List<ModelFile> files, List<ModelFile> retired) {

        static final Accepted NOTHING = new Accepted(List.of(), List.of());

        List<ModelFile> patterns() {
            return files.stream().filter(ModelFile::isPattern).toList();
        }

        /** What is accepted when the folder holds these files now. */
        Accepted followedBy(List<ModelFile> now) {
            var names = now.stream().map(ModelFile::name).collect(Collectors.toSet());
            var gone = new ArrayList<>(patterns());
            retired.stream()
                    .filter(old -> gone.stream().noneMatch(file -> file.name().equals(old.name())))
                    .forEach(gone::add);
            gone.removeIf(file -> names.contains(file.name()));
            return new Accepted(now, List.copyOf(gone));
        }
    }

    /** What was accepted last; nothing if there never was anything. */
    Optional<Accepted> last() {
        if (!Files.exists(archive)) {
            return Optional.empty();
        }
        var files = new ArrayList<ModelFile>();
        var retired = new ArrayList<ModelFile>();
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                var gone = name.startsWith(RETIRED);
                (gone ? retired : files)
                        .add(new ModelFile(gone ? name.substring(RETIRED.length()) : name, zip.readAllBytes(), true));
            }
            return Optional.of(new Accepted(List.copyOf(files), List.copyOf(retired)));
        } catch (IOException | IllegalArgumentException damaged) {
            log.warn("The copy of the accepted models {} is damaged and is not used: {}", archive, damaged.toString());
            return Optional.empty();
        }
    }

    /** Replaces the copy in one go. That it cannot be written does not undo what the engine has taken. */
    void keep(Accepted accepted) {
        try {
            Files.createDirectories(archive.toAbsolutePath().getParent());
            var draft = archive.resolveSibling(archive.getFileName() + ".new");
            try (var zip = new ZipOutputStream(Files.newOutputStream(draft))) {
                for (var file : accepted.files()) {
                    write(zip, file.name(), file);
                }
                for (var file : accepted.retired()) {
                    write(zip, RETIRED + file.name(), file);
                }
            }
            Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            log.warn(
                    "The accepted models cannot be kept in {}; after a restart only the folder's own content counts: {}",
                    archive,
                    unwritable.toString());
        }
    }

    private static void write(ZipOutputStream zip, String name, ModelFile file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(file.content());
        zip.closeEntry();
    }
}
