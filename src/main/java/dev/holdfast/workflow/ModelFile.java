package dev.holdfast.workflow;

import java.nio.charset.StandardCharsets;

/**
 * A diagram, decision table or form as it lies in its folder.
 *
 * @param name the file's name, such as {@code customer-reply.bpmn}
 */
public record ModelFile(String name, byte[] content) {

    boolean isDiagram() {
        return name.endsWith(".bpmn");
    }

    boolean isTable() {
        return name.endsWith(".dmn");
    }

    boolean isForm() {
        return name.endsWith(".form");
    }

    /** The content as text. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
