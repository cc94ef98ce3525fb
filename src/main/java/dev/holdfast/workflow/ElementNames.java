package dev.holdfast.workflow;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Process;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the diagrams call their processes and elements, for people who know the picture and not the ids. */
@Component
public class ElementNames {

    private final ModelFiles files;
    private volatile Known known = new Known(List.of(), Map.of());

    ElementNames(ModelFiles files) {
        this.files = files;
    }

    /** The element's name, or its id where the diagrams have no name for it. */
    public String element(String elementId) {
        return names().getOrDefault(elementId, elementId);
    }

    /** The process's name, or its id where the diagrams have no name for it. */
    public String process(String processId) {
        return names().getOrDefault(processId, processId);
    }

    /** Read when first asked for, and again when process owners have changed a diagram. */
    private Map<String, String> names() {
        var current = files.all();
        if (!known.files().equals(current)) {
            var read = new HashMap<String, String>();
            current.stream().filter(ModelFile::isDiagram).forEach(file -> {
                var diagram = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
                diagram.getModelElementsByType(Process.class).forEach(one -> put(read, one.getId(), one.getName()));
                diagram.getModelElementsByType(FlowElement.class).forEach(one -> put(read, one.getId(), one.getName()));
            });
            known = new Known(current, Map.copyOf(read));
        }
        return known.names();
    }

    private static void put(Map<String, String> names, String id, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            names.put(id, name.replaceAll("\\s+", " ").strip());
        }
    }

    private record Known(List<ModelFile> files, Map<String, String> names) {}
}
