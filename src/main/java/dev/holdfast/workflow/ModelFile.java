package dev.holdfast.workflow;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A diagram, decision table, form or prompt pattern as it lies in its folder.
 *
 * @param name the file's name without its folders, such as {@code customer-reply.bpmn}
 * @param fromFolder whether it comes from the folder of process owners; the others ship with the application
 */
public record ModelFile(String name, byte[] content, boolean fromFolder) {

    /** A file that ships with the application. */
    public ModelFile(String name, byte[] content) {
        this(name, content, false);
    }

    /** Whether this is a diagram. */
    public boolean isDiagram() {
        return name.endsWith(".bpmn");
    }

    public boolean isTable() {
        return name.endsWith(".dmn");
    }

    public boolean isForm() {
        return name.endsWith(".form");
    }

    public boolean isPattern() {
        return name.endsWith(".md");
    }

    /** The content as text. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Whether the engine would take the other for the same: it looks at name and content. */
    public boolean sameAs(ModelFile other) {
        return name.equals(other.name) && Arrays.equals(content, other.content);
    }
}
