package dev.holdfast.workflow;

import dev.holdfast.workflow.folder.FolderState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The diagrams, tables and forms in use: those that ship, with those of process owners in their place or beside them.
 * They change while the application runs, always all at once, and only to what the engine has taken.
 */
@Component
public class ModelFiles {

    private static final List<String> PLACES =
            List.of("classpath*:/bpmn/*.bpmn", "classpath*:/bpmn/*.dmn", "classpath*:/forms/*.form");

    private final List<ModelFile> shipped;
    private volatile List<ModelFile> inUse;
    private volatile @Nullable FolderState folder;

    public ModelFiles() {
        this.shipped = read();
        this.inUse = shipped;
    }

    /** All files in use, by name. */
    public List<ModelFile> all() {
        return inUse;
    }

    /** The diagram in use of the process with this id, as BPMN 2.0 XML. */
    public Optional<String> diagramOf(String processId) {
        return inUse.stream()
                .filter(file -> hasProcess(file, processId))
                .map(ModelFile::text)
                .findFirst();
    }

    /** What became of the folder of process owners; nothing if {@code holdfast.workflow.location} is not set. */
    public Optional<FolderState> folder() {
        return Optional.ofNullable(folder);
    }

    public List<ModelFile> shipped() {
        return shipped;
    }

    public void use(List<ModelFile> files) {
        inUse = List.copyOf(files);
    }

    public void keep(FolderState state) {
        folder = state;
    }

    private static boolean hasProcess(ModelFile file, String processId) {
        try {
            return file.isDiagram() && ModelId.in(file).contains(new ModelId(ModelId.PROCESS, processId));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static List<ModelFile> read() {
        var resolver = new PathMatchingResourcePatternResolver();
        // As with any resource, of two files with one name the first on the class path counts.
        var files = new TreeMap<String, ModelFile>();
        try {
            for (var place : PLACES) {
                for (var resource : resolver.getResources(place)) {
                    var name = Objects.requireNonNull(resource.getFilename());
                    files.putIfAbsent(name, new ModelFile(name, resource.getContentAsByteArray()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A diagram, table or form cannot be read", unreadable);
        }
        return List.copyOf(files.values());
    }
}
