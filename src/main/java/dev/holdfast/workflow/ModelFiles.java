package dev.holdfast.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The diagrams, tables and forms that the application deploys. */
@Component
public class ModelFiles {

    private static final List<String> PLACES =
            List.of("classpath*:/bpmn/*.bpmn", "classpath*:/bpmn/*.dmn", "classpath*:/forms/*.form");

    private final List<ModelFile> files;

    ModelFiles() {
        this.files = read();
    }

    /** All files, by name. */
    public List<ModelFile> all() {
        return files;
    }

    /** The diagram of the process with this id, as BPMN 2.0 XML. */
    public Optional<String> diagramOf(String processId) {
        return files.stream()
                .filter(ModelFile::isDiagram)
                .map(ModelFile::text)
                .filter(xml -> xml.contains("process id=\"" + processId + "\""))
                .findFirst();
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
