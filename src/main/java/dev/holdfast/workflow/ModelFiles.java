package dev.holdfast.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        var files = new ArrayList<ModelFile>();
        try {
            for (var place : PLACES) {
                for (var resource : resolver.getResources(place)) {
                    files.add(new ModelFile(
                            Objects.requireNonNull(resource.getFilename()), resource.getContentAsByteArray()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A diagram, table or form cannot be read", unreadable);
        }
        files.sort(Comparator.comparing(ModelFile::name));
        return List.copyOf(files);
    }
}
