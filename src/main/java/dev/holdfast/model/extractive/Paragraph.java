package dev.holdfast.model.extractive;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Statements that belong together: a paragraph, a list or the rows of a table.
 *
 * @param order where the paragraph stands among all of the prompt
 * @param rank where its passage stands in the prompt, from 0; the first fits the case best
 */
record Paragraph(int order, int rank, Prompt.Passage passage, List<Statement> statements) {

    /**
     * One sentence as a customer may read it.
     *
     * @param marker what a list puts before it, such as {@code "1. "}; empty in running text
     */
    record Statement(String marker, String text) {}

    Paragraph {
        statements = List.copyOf(statements);
    }

    /** What the paragraph is about, with the headings that a reader would have seen above it. */
    String inContext() {
        return passage.title() + ". " + passage.heading() + ". " + text();
    }

    String text() {
        return statements.stream().map(Statement::text).collect(Collectors.joining(" "));
    }
}
